"""Role titles of many kinds and languages are read as people mean them."""

import re
import tomllib
from importlib.resources import files

import pytest

from bounceback.vocabulary import roles
from bounceback.vocabulary.roles import RoleFamily, Seniority
from bounceback.vocabulary.words import LANGUAGES, normalise

FAMILIES = {
    "engineering": "Software Engineer; Staff Software Engineer; QA; Solutions Architect; SWE; "
    "Frontend; Production Engineer; IT Manager; Softwareentwickler:in; Werkstudentin "
    "Softwareentwicklung; Développeur full-stack; Desarrollador Senior; Desenvolvedor Pleno; "
    "Sviluppatore; Medior ontwikkelaar; 高级软件工程师",
    "data": "Senior Data Engineer; Data Analyst; Machine Learning Engineer; Analytics Engineer; "
    "Intern, Data Science; Analista de datos; Estagiário de dados; 数据分析师",
    "product": "Senior Product Manager; Business Analyst; Chef de projet; Jefe de proyecto; "
    "Senior Projektmanager; 产品经理",
    "design": "Product Designer; UX Researcher; Mediengestalterin; Graphiste; 平面设计师",
    "marketing": "Marketing Manager; Product Marketing Manager; Technical Writer; Editor; "
    "Werkstudent Marketing; Referent Öffentlichkeitsarbeit; Stagiaire communication; 市场总监",
    "sales": "Sales Engineer; Account Executive; VP Sales; Store Manager; Business Developer; "
    "Vertriebsmitarbeiter im Außendienst; Vendeuse",
    "finance": "Financial Analyst; Junior Accountant; Steuerfachangestellte; Comptable; 会计",
    "people": "HR Business Partner; Technical Recruiter; Personalreferent; Ressources humaines",
    "support": "Customer Success Manager; Tier 2 Support; IT Support; Kundenbetreuer; 客服专员",
    "operations": "Director of Operations; Warehouse Associate; Teamleiter Logistik; Cariste",
    "office": "Data Entry Clerk; Executive Assistant; Bürokauffrau; Buerokraft; Segretaria",
    "teaching": "Arts teacher; Teaching Assistant; Lehrer für Informatik; Profesora; 英语老师",
    "health": "Registered Nurse; Data Centre Nurse; Krankenpflegerin; Ärztin; Infirmière; "
    "Enfermera; Infermiere; Verpleegkundige; 护士",
    "research": "Postdoc; Research Scientist; Wissenschaftliche Mitarbeiterin; Chercheur",
    "legal": "Lawyer; Legal Counsel; Rechtsanwältin; Abogada; 律师",
    "hospitality": "Line Cook; Barista; Baker; Köchin; Camarero; Kok",
    "trades": "Electrician; HVAC Technician; Elektroniker; Tischlerin; Plombier; 电工",
    "management": "Managing Director; Consultant; Geschäftsführer; Geschaeftsfuehrer",
    "not_said": "wizard of light bulb moments; ?; Role 17; tbd; Remote",
}
SENIORITIES = {
    "intern": "Intern, Data Science; Werkstudent Marketing; Stagiaire communication; "
    "Becario de marketing; Estagiário de dados; 实习生; Trainee Manager",
    "junior": "Junior Accountant; Jr. Developer; Graduate Software Engineer; Entry-level clerk; "
    "Software Engineer I; Berufseinsteiger Vertrieb; Débutante en comptabilité",
    "mid": "Software Engineer II; Mid-level designer; Medior ontwikkelaar; Desenvolvedor Pleno",
    "senior": "Senior Data Engineer; Sr Analyst; Software Engineer III; Desarrollador Senior; "
    "Senior Product Manager; 高级软件工程师",
    "lead": "Team Lead Backend; Principal Engineer; Senior Staff Engineer; Teamleiter Logistik",
    "manager": "Engineering Manager; Senior Engineering Manager; Head of Marketing; VP Sales; "
    "Director of Operations; Geschäftsführer; Directrice des ventes; 市场总监",
    "not_said": "Product Manager; Account Manager; Chief of Staff; Staff Nurse; Data Entry Clerk; "
    "Executive Assistant; Tier 2 Support; Softwareentwickler (m/w/d); 产品经理; clerk; ; Koch",
}


def each(table):
    """Every title of a table, with its value."""
    return [
        (title.strip(), value) for value, titles in table.items() for title in titles.split(";")
    ]


@pytest.mark.parametrize(("title", "value"), each(FAMILIES))
def test_the_family_of_a_title(title, value):
    """What the person does outweighs where and at which rank they do it."""
    assert roles.family(title) == value


@pytest.mark.parametrize(("title", "value"), each(SENIORITIES))
def test_the_seniority_of_a_title(title, value):
    """Ranks that are part of an occupation's name are none; what is not said stays so."""
    assert roles.seniority(title) == value


def read():
    """The word lists as they are written."""
    path = files("bounceback.vocabulary").joinpath("words", "roles.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def test_every_value_has_words():
    """Each family and each level is named in the lists, and nothing else is."""
    lists = read()
    assert set(lists["families"]) == set(RoleFamily) - {"not_said"}
    assert set(lists["seniorities"]) == set(Seniority) - {"not_said"}
    assert {language for axis in lists.values() for v in axis.values() for language in v} <= {
        *LANGUAGES
    }


@pytest.mark.parametrize("axis", ["families", "seniorities"])
def test_no_word_has_two_meanings(axis):
    """A word that stands in two lists would mean whichever is read first."""
    meanings = {}
    for value, languages in read()[axis].items():
        for entry in ",".join(languages.values()).split(","):
            word = normalise(entry.replace("*", "qqq"))
            assert meanings.setdefault(word, value) == value, entry


def test_every_entry_finds_itself():
    """No entry is swallowed by the way that words are normalised."""
    for axis, function in (("families", roles.family), ("seniorities", roles.seniority)):
        for languages in read()[axis].values():
            for entry in ",".join(languages.values()).split(","):
                title = re.sub(r"[~*]", "", entry).strip()
                assert title
                assert function(title) != "not_said", entry
