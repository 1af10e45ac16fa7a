from __future__ import annotations

import pytest

from legal_risk.model.act import Act
from legal_risk.readers import read
from legal_risk.structure import parse
from legal_risk.structure.list_frames import list_frames, norm_of


def parsed(text: str) -> Act:
    return parse(read(text.encode(), name="act.txt"))


def norms(act: Act) -> dict[str, str]:
    frames = list_frames(act)
    text = act.source.view.text
    return {
        "/".join(act.paths[node]): " ".join(segment.content.of(text) for segment in norm_of(act, node, frames))
        for node in act.walk()
        if node in frames
    }


LISTS = [
    (
        "1. Комиссия:\n1) құжаттарды қабылдауға;\n2) өтініштерді:\nа) қарауға;\nб) қайтаруға;\n3) шешім шығаруға\nқұқылы.\n",
        {
            "1/1)": "Комиссия: құжаттарды қабылдауға; құқылы.",
            "1/2)": "Комиссия: өтініштерді: құқылы.",
            "1/2)/а)": "Комиссия: өтініштерді: қарауға; құқылы.",
            "1/2)/б)": "Комиссия: өтініштерді: қайтаруға; құқылы.",
            "1/3)": "Комиссия: шешім шығаруға құқылы.",
        },
    ),
    (
        "1. Комиссия мүшесі:\n- отырысқа қатысуға;\n- дауыс беруге міндетті.\n",
        {
            "1/indent:2": "Комиссия мүшесі: - отырысқа қатысуға; - дауыс беруге міндетті.",
            "1/indent:3": "Комиссия мүшесі: - дауыс беруге міндетті.",
        },
    ),
    (
        "1. Мыналарға:\n1) құжат талап етуге;\n2) мерзімді ұзартуға жол берілмейді.\n",
        {
            "1/1)": "Мыналарға: құжат талап етуге; мерзімді ұзартуға жол берілмейді.",
            "1/2)": "Мыналарға: мерзімді ұзартуға жол берілмейді.",
        },
    ),
    (
        "1. Комиссия:\n1) құжаттарды қабылдайды;\n2) шешім шығарады.\n",
        {"1/1)": "Комиссия: құжаттарды қабылдайды;", "1/2)": "Комиссия: шешім шығарады."},
    ),
    (
        "1. Комиссия вправе:\n1) принимать документы;\n2) отказать.\n",
        {"1/1)": "Комиссия вправе: принимать документы;", "1/2)": "Комиссия вправе: отказать."},
    ),
    (
        "1. Заявления:\n\n1) родителей;\n\n2) опекунов,\n\nпоступившие в срок, рассматривает комиссия.\n",
        {
            "1/1)": "Заявления: родителей; поступившие в срок, рассматривает комиссия.",
            "1/2)": "Заявления: опекунов, поступившие в срок, рассматривает комиссия.",
        },
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_item_is_read_with_its_head_and_its_tail(text: str, expected: dict[str, str]) -> None:
    assert norms(parsed(text)) == expected


def test_a_unit_outside_of_lists_is_its_own_norm() -> None:
    act = parsed("1. Прием ведет комиссия.\n2. Срок – три дня.\n")
    point = act.root.children[0]
    (segment,) = norm_of(act, point, list_frames(act))
    assert segment.content.of(act.source.view.text) == "Прием ведет комиссия."


def test_the_last_item_that_closes_the_list_is_marked() -> None:
    act = parsed("1. Комиссия мүшесі:\n1) қатысуға;\n2) дауыс беруге міндетті.\n")
    frames = set(list_frames(act).values())
    assert [(frame.inline, len(frame.items)) for frame in frames] == [(True, 2)]
