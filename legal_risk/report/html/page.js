(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const form = document.querySelector(".filters");
  const acts = all(".act");
  const links = all(".acts a");

  const speak = (language) => {
    root.dataset.ui = root.lang = language;
    all("button[data-language]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.language === language)));
    all("[data-ru]").forEach((element) => {
      const text = element.dataset[language];
      if (element.tagName === "OPTION") element.textContent = text;
      else element.setAttribute("aria-label", text);
    });
  };

  const show = (key) => {
    acts.forEach((act) => { act.hidden = acts.length > 1 && act.id !== "act-" + key; });
    links.forEach((link) => {
      if (link.dataset.act === key) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };

  const filter = () => {
    const chosen = (name) => new Set(all(`[name=${name}]:checked`, form).map((box) => box.value));
    const tiers = chosen("tier");
    const severities = chosen("severity");
    const wanted = { factor: form.elements.factor, status: form.elements.status, language: form.elements.language };
    const differs = (card) => Object.entries(wanted).some(([name, box]) => box.value && box.value !== card.dataset[name]);
    all(".card").forEach((card) => {
      const { tier, severity } = card.dataset;
      card.hidden = !tiers.has(tier) || !severities.has(severity) || differs(card);
    });
    acts.forEach((act) => {
      const cards = all(".card", act);
      act.querySelector(".nothing").hidden = !cards.length || cards.some((card) => !card.hidden);
    });
    refresh();
  };

  // A verdict changes the marks, but a card never goes while an expert works on it.
  const refresh = () => {
    const on = new Set(all(".card:not([hidden])").map((card) => card.id.slice(2)));
    all(".q").forEach((mark) => {
      const keys = mark.dataset.keys.trim().split(" ");
      const live = keys.filter((key) => on.has(key));
      mark.classList.toggle("off", !live.length);
      if (live.length) {
        const lit = mark.classList.contains("lit");
        const shown = live.map((key) => document.getElementById("f-" + key).dataset);
        const open = shown.find((card) => card.status !== "rejected");
        mark.className = "q sev-" + (open || shown[0]).severity + (open ? "" : " rejected") + (lit ? " lit" : "");
        mark.href = "#f-" + live[0];
        mark.removeAttribute("aria-disabled");
      } else {
        mark.setAttribute("aria-disabled", "true");
      }
    });
    document.querySelector("[data-shown]").textContent = String(on.size);
  };

  const light = (element) => {
    all(".lit").forEach((lit) => lit.classList.remove("lit"));
    if (element) element.classList.add("lit");
  };

  const reveal = (target) => {
    const pane = target.closest(".text, .findings");
    if (!pane || pane.scrollHeight <= pane.clientHeight) { target.scrollIntoView({ block: "center" }); return; }
    const place = target.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    pane.scrollTop += place.top - frame.top - Math.max((frame.height - place.height) / 3, 8);
    pane.scrollIntoView({ block: "nearest" });
  };

  const go = (hash) => {
    const target = document.getElementById(hash.slice(1));
    if (!target) return;
    const act = target.closest(".act");
    if (act) show(act.id.slice(4));
    if (target.hidden) return;
    reveal(target);
    if (target.classList.contains("card")) {
      light(target);
      target.focus({ preventScroll: true });
    } else if (target.classList.contains("anchor")) {
      let mark = target.nextElementSibling;
      while (mark && !mark.classList.contains("q")) mark = mark.nextElementSibling;
      light(mark);
      if (mark) mark.focus({ preventScroll: true });
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-language]");
    if (button) { speak(button.dataset.language); return; }
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    if (link.classList.contains("off")) return;
    if (link.classList.contains("q")) {
      const keys = link.dataset.keys.trim().split(" ").filter((key) => !document.getElementById("f-" + key).hidden);
      const lit = keys.findIndex((key) => document.getElementById("f-" + key).classList.contains("lit"));
      go("#f-" + keys[(lit + 1) % keys.length]);
      return;
    }
    const hash = link.getAttribute("href");
    history.replaceState(null, "", hash);
    go(hash);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select, input, textarea")) return;
    const step = { j: 1, k: -1, "о": 1, "л": -1 }[event.key.toLowerCase()];
    if (!step) return;
    const cards = all(".act:not([hidden]) .card:not([hidden])");
    if (!cards.length) return;
    const place = cards.findIndex((card) => card.classList.contains("lit"));
    const next = place < 0 ? (step > 0 ? 0 : cards.length - 1) : (place + step + cards.length) % cards.length;
    const anchor = document.getElementById("q-" + cards[next].id.slice(2));
    if (anchor) reveal(anchor);
    go("#" + cards[next].id);
  });

  window.addEventListener("beforeprint", () => {
    all("details:not(.factors)").forEach((details) => { details.open = true; });
  });
  form.addEventListener("change", filter);
  document.addEventListener("verdict", refresh);
  form.addEventListener("submit", (event) => event.preventDefault());
  speak(root.dataset.ui);
  filter();
  show("0");
  if (location.hash) go(location.hash);
})();
