"""Encodings that show in the bytes of a file."""

import pytest

from bounceback.importing.encodings import likely_encoding
from bounceback.importing.reading import read
from bounceback.importing.sheets import Source

GERMAN = "Firma;Stelle;Status\nMöwe;Bürokraft für Öle;Absage\nKäse & Süß;Händler;Zusage\n"
FRENCH = "Société;Poste;Statut\nCafé de la Plage;Chargé à l’essai;Refusé\nÉtoile;Commis;Envoyée\n"
SPANISH = "Empresa;Puesto;Estado\nNiño;Diseñador gráfico;Rechazado\nPeñón;Técnico;Enviado\n"
PORTUGUESE = "Empresa;Vaga;Situação\nPão & Maçã;Programação;Recusado\nSão João;Técnico;Em análise\n"
ENGLISH = "Company;Role;Notes\nKelp;Cook;“nice – but far”… it’s\nMoor;Clerk;€30k, don’t know\n"
CHINESE = "公司;职位;状态\n海带科技;数据分析师;已拒绝\n三河科技;后端工程师;面试中\n"
JAPANESE = "会社;職種;状況\n海藻株式会社;データ分析;不採用\nさんが;エンジニア;面接\n"
PLAIN = "Company;Role;Status\nKelp;Cook;Applied\n"
WIDE = ["utf-16", "utf-16-le", "utf-16-be"]


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (GERMAN, ["utf-8", "utf-8-sig", *WIDE, "cp1252", "mac-roman", "cp850"]),
        (FRENCH, ["utf-8", *WIDE, "cp1252", "mac-roman"]),
        (SPANISH, ["utf-8", *WIDE, "cp1252", "latin-1", "mac-roman", "cp850"]),
        (PORTUGUESE, ["utf-8", *WIDE, "cp1252", "latin-1", "mac-roman", "cp850"]),
        (ENGLISH, ["utf-8", *WIDE, "cp1252", "mac-roman"]),
        (CHINESE, ["utf-8", *WIDE, "gb18030"]),
        (JAPANESE, ["utf-8", *WIDE, "shift_jis"]),
        (PLAIN, ["utf-8", *WIDE, "ascii"]),
    ],
)
def test_every_letter_comes_back(text, encodings):
    """In each encoding in which programs save such a text, with a mark at its beginning or not."""
    for encoding in encodings:
        [sheet] = read(Source("jobs.csv", text.encode(encoding)))
        rows = [";".join(sheet.row(i)) for i in range(len(sheet.cells))]
        assert "\n".join(rows) + "\n" == text, encoding


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"", ""),
        (PLAIN.encode(), ""),
        ("Müller".encode(), ""),
        ("Müller".encode("utf-16"), ""),
        ("Müller".encode("utf-16-be"), "utf-16-be"),
        ("Müller in Oslo".encode("cp1252"), "cp1252"),
        ("Müller in Oslo".encode("mac-roman"), "mac-roman"),
        (b"x" * 65_535 + "ü".encode(), ""),
        (CHINESE.encode("gb18030"), ""),
        (bytes(range(256)) * 8, ""),
        (b"Company\0\0\0,Role\0\0\0", ""),
        (b"\0\1" * 200, ""),
    ],
)
def test_what_does_not_show_is_left_open(data, encoding):
    """Plain text, marked text, other scripts, and bytes that are no text at all."""
    assert likely_encoding(data) == encoding


ITALIAN = "Società;Città;Stato\nKelp;Forlì;Inviata perché piace\nMoor;Cantù;È rifiutata però già\n"


@pytest.mark.parametrize(
    "text",
    [
        "Too early…",
        "“soon”",
        "a ‘maybe’",
        "nice — but far",
        "they’ll call",
        "• first",
        "soon…; soon…; soon…",
        "café",
        "già",
    ],
)
def test_a_lone_sign_beside_a_word_is_of_windows(text):
    """Dots, quotation marks and dashes of English text are no accents of an older encoding."""
    data = f"Company;Role;Status\nKelp;Cook;{text}\nMoor;Clerk;Rejected\n".encode("cp1252")
    assert likely_encoding(data) == "cp1252"


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp850"])
def test_accents_at_the_ends_of_words_tell_too(encoding):
    """Italian words end with them; several kinds together leave one encoding."""
    data = ITALIAN.encode(encoding)
    assert data.decode(likely_encoding(data)) == ITALIAN
