from knowledge.models.country import Country, CountryLabel
from knowledge.models.fact import Fact
from knowledge.models.glossary import GlossaryTermPage
from knowledge.models.instrument import InstrumentPage
from knowledge.models.learnt import FindingPage, RecommendationPage
from knowledge.models.library import LibraryPage
from knowledge.models.link import Link
from knowledge.models.media import CorridorDocument, CorridorImage, CorridorRendition
from knowledge.models.organisation import OrganisationPage
from knowledge.models.overview import FocusPage, KeyFindingPage
from knowledge.models.page import RecordPage, RecordTag
from knowledge.models.record import CodeCounter, Record
from knowledge.models.region import RegionPage
from knowledge.models.source import SourcePage
from knowledge.models.team import RegionTeam
from knowledge.models.term import Term, TermLabel
from knowledge.models.version import Version

__all__ = [
    "CodeCounter",
    "CorridorDocument",
    "CorridorImage",
    "CorridorRendition",
    "Country",
    "CountryLabel",
    "Fact",
    "FindingPage",
    "FocusPage",
    "GlossaryTermPage",
    "InstrumentPage",
    "KeyFindingPage",
    "LibraryPage",
    "Link",
    "OrganisationPage",
    "RecommendationPage",
    "Record",
    "RecordPage",
    "RecordTag",
    "RegionPage",
    "RegionTeam",
    "SourcePage",
    "Term",
    "TermLabel",
    "Version",
]
