"""Figures out of tables: which columns are known, what is left out, and how partners rank."""

import pytest

from variorum.dossier import read_figures
from variorum.errors import SettingsError
from variorum.records import Figure

COMTRADE = """refYear,reporterISO,flowCode,partnerISO,cmdDesc,primaryValue
2023,CHN,M,RUS,Petroleum oils,60600000000
2023,CHN,M,SAU,Petroleum oils,54100000000
2023,CHN,M,WLD,Petroleum oils,337000000000
2023,CHN,M,IRQ,Petroleum oils,
2023,CHN,M,Russia,Petroleum oils,1
2022,CHN,M,RUS,Petroleum oils,58400000000
"""


def theirs(text: str) -> list[Figure]:
    """The figures on Russia and China of a user's table."""
    return [figure for figure in read_figures(("RUS", "CHN"), [("table.csv", text)]) if figure.source == "table.csv"]


def test_partners_rank_within_their_country_flow_goods_and_year() -> None:
    found = [(f.flow, f.year, f.rank, f.value, f.unit) for f in theirs(COMTRADE)]
    assert found == [
        ("import", "2023", 1, 60600000000.0, "US dollars"),
        ("import", "2022", 1, 58400000000.0, "US dollars"),
    ]


def test_equal_values_share_a_rank() -> None:
    table = "year,country,flow,partner,value\n2020,RUS,export,CHN,5\n2020,RUS,export,DEU,5\n2020,RUS,export,ITA,9\n"
    assert [figure.rank for figure in theirs(table)] == [2]


@pytest.mark.parametrize(
    "rows",
    [
        "2020,RUS,export,CHN,many",
        "2020,RUS,export,CHN,nan",
        "2020,RUS,export,CHN,1e999",
        "when,RUS,export,CHN,5",
        "2020,Russia,export,CHN,5",
        "2020,RUS",
        "²²²²,RUS,export,CHN,5",
        "2020,RUS,export,CHN,1_000",
        "",
    ],
)
def test_rows_that_say_too_little_are_left_out(rows: str) -> None:
    assert theirs(f"year,country,flow,partner,value\n{rows}\n") == []


@pytest.mark.parametrize("text", ["", "a,b,c\n1,2,3\n", "year,country,partner,value\n2020,RUS,CHN,5\n"])
def test_a_table_without_the_columns_is_an_error_that_names_it(text: str) -> None:
    with pytest.raises(SettingsError, match=r"table\.csv: no column for .*flow"):
        read_figures(("RUS", "CHN"), [("table.csv", text)])


def test_the_factbook_stands_behind() -> None:
    figures = read_figures(("RUS", "CHN"))
    assert {("RUS", "export"), ("RUS", "import")} <= {(figure.country, figure.flow) for figure in figures}
    assert all(figure.source == "CIA World Factbook" and figure.rank for figure in figures)
