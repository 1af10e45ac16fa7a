"""How the suite runs: costly modules first, each module on one worker, little work for the collector of cycles."""

from __future__ import annotations

import gc
import os

import pytest

_RARELY = (100_000, 20, 100)

# tesseract with a thread for every core waits more than it reads when the workers have the cores
os.environ.setdefault("OMP_THREAD_LIMIT", "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the modules with slow tests first, so that no worker begins a long test when the others have finished."""
    costly = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in costly)


def pytest_collection_finish() -> None:
    """Keep thousands of collected tests, and what modules hold for good, out of every further collection of cycles."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_RARELY)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object | None:
    """Give each module to one worker: what its fixtures and caches hold is computed once. ``--dist`` has its say."""
    if config.getoption("dist") != "load":
        return None
    from xdist.scheduler import LoadFileScheduling

    config.option.loadscopereorder = False
    return LoadFileScheduling(config, log)
