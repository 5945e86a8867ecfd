"""feasts.tsv: feasts and named days with the rule that finds their day in a year. The rules' grammar is in README.md.

Written by hand; the dates of the public holidays were compared with the table of date-holidays.
"""

from sources import hand, write


def main() -> None:
    write("feasts", "FEAST", ["form", "rule", "region"], hand("feasts"), "written for depesche", "Apache-2.0")


if __name__ == "__main__":
    main()
