"""All detectors, by name: the only place that knows them all."""

from __future__ import annotations

from legal_risk.detectors.absence import AbsentGuarantee
from legal_risk.detectors.across_texts import AgainstCompanion, TableAgainstBody
from legal_risk.detectors.appeal import IncompleteAppeal, NoAppeal
from legal_risk.detectors.applicant_deeds import ApplicantDeed, InPersonOnly
from legal_risk.detectors.bare_decision import BareDecision
from legal_risk.detectors.barred_appeal import BarredAppeal
from legal_risk.detectors.bodies import BodyWithoutRules, NoImpartiality, NoRecusal, UnregulatedBody
from legal_risk.detectors.choices import ChoiceGuarantee, LimitedNumber
from legal_risk.detectors.concept import ConceptAbsent
from legal_risk.detectors.dead_reference import EmptyReference, MissingUnit, RepealedReference
from legal_risk.detectors.deadlines.alike import AlikeTerms
from legal_risk.detectors.deadlines.chain import OpenChain
from legal_risk.detectors.deadlines.conflict import ConflictingTerms
from legal_risk.detectors.deadlines.lapse import Forfeiture
from legal_risk.detectors.deadlines.lapse_loose import LapseLoose
from legal_risk.detectors.deadlines.order import TermOrder
from legal_risk.detectors.deadlines.publication import Publication
from legal_risk.detectors.deadlines.silent import SilentSteps
from legal_risk.detectors.deadlines.units import DayUnits
from legal_risk.detectors.deadlines.vague import VagueTerm
from legal_risk.detectors.deciding_groups import DecidingGroup
from legal_risk.detectors.denied_rights import DeniedRights
from legal_risk.detectors.discussions.consultation import Consultation
from legal_risk.detectors.discussions.loose import ConsultationLoose
from legal_risk.detectors.empowerment import NoEmpowerment
from legal_risk.detectors.evaluative import EvaluativeWords
from legal_risk.detectors.gapped_step import GappedStep
from legal_risk.detectors.head_below_staff import HeadBelowStaff
from legal_risk.detectors.interviews import UnmeasuredInterview, UnrecordedBody, UnrecordedTrial
from legal_risk.detectors.legal_limits import BeyondLegalLimit
from legal_risk.detectors.long_exceptions import GroundlessExceptions, LongExceptions
from legal_risk.detectors.loose_lists import LooseLists
from legal_risk.detectors.one_measure import OneMeasure
from legal_risk.detectors.one_person import OnePersonDecision, PostWithoutCompetition
from legal_risk.detectors.open_documents import OpenDocuments
from legal_risk.detectors.open_exceptions import OpenExceptions
from legal_risk.detectors.open_grounds import OpenRefusalGrounds
from legal_risk.detectors.open_lists import OpenLists
from legal_risk.detectors.openness import IncompletePublication
from legal_risk.detectors.option import OptionGiven
from legal_risk.detectors.overlap import OverlappingPowers
from legal_risk.detectors.overlap_loose import OverlapLoose
from legal_risk.detectors.own_gate import OwnGate
from legal_risk.detectors.papers import DemandedPaper, PaperOfTheBody
from legal_risk.detectors.parity import TextsDiffer
from legal_risk.detectors.power import PowerByRight
from legal_risk.detectors.procedure import IncompleteProcedure
from legal_risk.detectors.quoted_law import QuotedLaw
from legal_risk.detectors.refusal import NoRefusalGrounds
from legal_risk.detectors.refusal_at_will import RefusalAtWill
from legal_risk.detectors.requirements import PostRequirements
from legal_risk.detectors.rights import NoApplicantRights
from legal_risk.detectors.same_circle import SameCircle
from legal_risk.detectors.stray_names import StrayNames
from legal_risk.detectors.term_use import ActNames, TermClash, UndefinedTerm
from legal_risk.detectors.tied_assessor import TiedAssessor
from legal_risk.detectors.tied_judge import TiedJudge
from legal_risk.detectors.two_services import TwoServices
from legal_risk.detectors.two_tenures import TwoTenures
from legal_risk.detectors.uncontested import Uncontested
from legal_risk.detectors.unordered_choice import UnjoinedMarks, UnorderedChoice
from legal_risk.detectors.unreasoned import RefusalWithoutReasons
from legal_risk.detectors.vague_condition import VagueCondition
from legal_risk.detectors.will import AtWill
from legal_risk.detectors.without_rivals import WithoutRivals
from legal_risk.engine.detector import Detector

_ALL: tuple[Detector, ...] = (
    AbsentGuarantee(),
    BareDecision(),
    BarredAppeal(),
    ChoiceGuarantee(),
    ConceptAbsent(),
    DecidingGroup(),
    DeniedRights(),
    GappedStep(),
    IncompleteAppeal(),
    IncompleteProcedure(),
    NoAppeal(),
    NoApplicantRights(),
    NoRefusalGrounds(),
    GroundlessExceptions(),
    LongExceptions(),
    Uncontested(),
    UnjoinedMarks(),
    UnorderedChoice(),
    WithoutRivals(),
    OpenDocuments(),
    OpenExceptions(),
    OpenLists(),
    LooseLists(),
    EvaluativeWords(),
    ApplicantDeed(),
    InPersonOnly(),
    DemandedPaper(),
    PaperOfTheBody(),
    OpenRefusalGrounds(),
    OptionGiven(),
    OverlappingPowers(),
    PowerByRight(),
    RefusalAtWill(),
    RefusalWithoutReasons(),
    VagueCondition(),
    BodyWithoutRules(),
    NoImpartiality(),
    NoRecusal(),
    TiedAssessor(),
    TiedJudge(),
    UnregulatedBody(),
    UnrecordedBody(),
    UnrecordedTrial(),
    IncompletePublication(),
    OneMeasure(),
    OnePersonDecision(),
    PostWithoutCompetition(),
    UnmeasuredInterview(),
    LimitedNumber(),
    ConflictingTerms(),
    DayUnits(),
    Forfeiture(),
    Publication(),
    OpenChain(),
    ConsultationLoose(),
    LapseLoose(),
    OverlapLoose(),
    AlikeTerms(),
    BarredAppeal(),
    SilentSteps(),
    TermOrder(),
    TwoServices(),
    TwoTenures(),
    Consultation(),
    VagueTerm(),
    EmptyReference(),
    MissingUnit(),
    RepealedReference(),
    TextsDiffer(),
    AgainstCompanion(),
    TableAgainstBody(),
    BeyondLegalLimit(),
    QuotedLaw(),
    PostRequirements(),
    HeadBelowStaff(),
    OwnGate(),
    NoEmpowerment(),
    ActNames(),
    TermClash(),
    UndefinedTerm(),
    StrayNames(),
    SameCircle(),
    AtWill(),
)

DETECTORS: dict[str, Detector] = {detector.name: detector for detector in _ALL}
