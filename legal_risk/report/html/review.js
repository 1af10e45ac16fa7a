(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const cards = all(".card");
  const author = document.getElementById("author");
  const save = document.querySelector("[data-save]");
  const said = document.querySelector("[data-said]");
  const field = (card, name) => card.querySelector(`[name=${name}]`);
  const keyOf = (card) => "legal-risk:" + card.dataset.document + ":" + card.dataset.finding;
  const hasVerdict = (card) => ["accepted", "rejected"].includes(card.dataset.verdict);

  // The store of the browser may be forbidden (private windows, policies): then decisions live until the page closes.
  const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = (key, value) => {
    try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch { return; }
  };
  const plain = (text) => text.split(/\s+/).filter(Boolean).join(" ");
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  };

  const missing = (card) => card.dataset.verdict === "rejected" && !plain(field(card, "reason").value);

  const show = (card) => {
    const { verdict, first } = card.dataset;
    const status = verdict || first;
    if (card.dataset.status !== status) {
      card.dataset.status = status;
      const name = document.querySelector(`[data-status-name="${status}"]`);
      card.querySelector("[data-status-badge]").replaceChildren(...[...name.childNodes].map((node) => node.cloneNode(true)));
    }
    all("[data-verdict]", card.querySelector(".review")).forEach((button) => {
      if (button.dataset.verdict) button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
      else button.hidden = !verdict;
    });
    card.querySelector("[data-field=reason]").hidden = verdict !== "rejected";
    card.querySelector(".need").hidden = !missing(card);
    field(card, "reason").setAttribute("aria-invalid", String(missing(card)));
  };

  const count = () => {
    const decided = cards.filter(hasVerdict);
    const lacking = decided.filter(missing).length;
    document.querySelector("[data-decided]").textContent = String(decided.length);
    document.querySelector("[data-missing]").textContent = String(lacking);
    document.querySelector("[data-incomplete]").hidden = !lacking;
    save.disabled = decided.length === lacking;
  };

  const keep = (card) => {
    const { verdict, date, author: by, expires } = card.dataset;
    const reason = field(card, "reason").value;
    const note = field(card, "note").value;
    store(keyOf(card), JSON.stringify({ verdict, reason, note, date, author: by, expires }));
  };

  const touched = (card) => {
    card.dataset.date = today();
    card.dataset.author = plain(author.value);
    show(card);
    count();
    keep(card);
  };

  const decide = (card, verdict) => {
    card.dataset.verdict = verdict;
    if (!verdict) card.dataset.expires = "";
    touched(card);
    const badge = card.querySelector("[data-status-badge] .l-" + document.documentElement.dataset.ui);
    said.textContent = card.querySelector("h3").innerText + ": " + (badge ? badge.textContent : "");
    if (missing(card)) field(card, "reason").focus();
    document.dispatchEvent(new CustomEvent("verdict"));
  };

  // A scalar of JSON is one of YAML, too; what YAML does not take as it is is written by its number.
  const scalar = (text) => JSON.stringify(plain(text).normalize("NFC")).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g,
    (character) => "\\u" + character.charCodeAt(0).toString(16).padStart(4, "0"),
  );

  const entry = (card) => {
    const { finding, factor, source, unit, norm, verdict, date, expires } = card.dataset;
    const fields = {
      finding, factor, source, unit, norm,
      verdict: verdict === "accepted" ? "accept" : "reject",
      reason: verdict === "rejected" || plain(field(card, "reason").value) ? field(card, "reason").value : "",
      note: field(card, "note").value,
      author: card.dataset.author || author.value,
      date, expires,
    };
    const stated = Object.entries(fields).filter(([, value]) => value && plain(value));
    return stated.map(([key, value], place) => `${place ? "    " : "  - "}${key}: ${scalar(value)}`).join("\n");
  };

  const decisions = () => {
    const entries = cards.filter((card) => hasVerdict(card) && !missing(card)).map(entry);
    return ["schema: legal-risk/verdicts/1", "decisions:", ...entries].join("\n") + "\n";
  };

  const write = () => {
    if (save.disabled) return;
    const url = URL.createObjectURL(new Blob([decisions()], { type: "application/yaml" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = "decisions.yaml";
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  };

  const restore = (card) => {
    card.dataset.verdict = ["accepted", "rejected"].includes(card.dataset.status) ? card.dataset.status : "";
    let kept = null;
    try { kept = JSON.parse(stored(keyOf(card)) || "null"); } catch { kept = null; }
    if (kept && ["accepted", "rejected", ""].includes(kept.verdict)) {
      card.dataset.verdict = kept.verdict;
      for (const name of ["date", "author", "expires"]) card.dataset[name] = String(kept[name] || "");
      for (const name of ["reason", "note"]) field(card, name).value = String(kept[name] || "");
    }
    show(card);
  };

  const current = () => document.activeElement.closest(".card") || document.querySelector(".card.lit:not([hidden])");

  const actions = {
    a: (card) => decide(card, "accepted"),
    r: (card) => { decide(card, "rejected"); field(card, "reason").focus(); },
    u: (card) => decide(card, ""),
    n: (card) => field(card, "note").focus(),
  };
  const keys = { a: "a", "ф": "a", r: "r", "к": "r", u: "u", "г": "u", n: "n", "т": "n", s: "s", "ы": "s" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && event.target.closest(".review")) { event.target.closest(".card").focus(); return; }
    if (event.target.closest("select, input, textarea")) return;
    const key = keys[event.key.toLowerCase()];
    if (!key) return;
    const card = current();
    if (key === "s") write();
    else if (card) actions[key](card);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".review [data-verdict]");
    if (button) decide(button.closest(".card"), button.dataset.verdict);
  });
  document.addEventListener("input", (event) => {
    const card = event.target.closest(".card");
    if (card) touched(card);
    else if (event.target === author) {
      store("legal-risk:author", author.value);
      cards.filter((one) => hasVerdict(one) && !one.dataset.author).forEach((one) => { keep(one); });
    }
  });
  save.addEventListener("click", write);
  author.value = stored("legal-risk:author") || "";
  cards.forEach(restore);
  count();
})();
