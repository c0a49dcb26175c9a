#!/usr/bin/env python3
"""Prints one table of what was measured inside the process and from outside.

usage: report.py BENCHMARKS TERMINAL

BENCHMARKS is what the benchmark package exports for JMH, with other lines around it. TERMINAL is
what terminal/measure.py prints.
"""

import json
import sys


def number(value):
    """Three digits that mean something, and thousands apart."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(share * len(values)))]


def benchmarks(path):
    """Rows of what was measured inside: microseconds, and how often that goes into a second."""
    with open(path) as lines:
        exported = next((line for line in lines if line.startswith("[{")), "[]")
    rows = []
    for result in json.loads(exported):
        name = result["benchmark"].split(".", 3)[3].replace("_", " ")
        time = result["secondaryMetrics"]["Time (wall clock)"]["scorePercentiles"]
        middle = time["50.0"]
        rows.append((name + ", µs", number(middle), number(time["99.0"]), number(1e6 / middle)))
    return sorted(rows)


def terminal(path):
    """Rows of what was measured outside, program beside program."""
    with open(path) as lines:
        programs = [json.loads(line) for line in lines]
    metrics = list(programs[0])[1:] if programs else []
    for metric in metrics:
        for program in programs:
            values = program[metric]
            yield (
                f"{metric}: {program['name']}",
                number(percentile(values, 0.5)),
                number(percentile(values, 0.99)) if len(values) > 1 else "",
                "",
            )


def main(inside, outside):
    rows = benchmarks(inside) + list(terminal(outside))
    head = ("what", "median", "99 %", "a second")
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(4)]
    for row in [head, ["-" * width for width in widths], *rows]:
        first, *rest = row
        cells = [first.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(rest, widths[1:])]
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
