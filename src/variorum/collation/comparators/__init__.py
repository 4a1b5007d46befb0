"""Rules that hold two tellings side by side. Each looks at one thing, and abstains where it cannot tell."""

from collections.abc import Callable, Iterator

from variorum.collation.comparators.attribution import compare_attribution
from variorum.collation.comparators.contrasts import compare_contrasts
from variorum.collation.comparators.dates import compare_dates
from variorum.collation.comparators.evaluation import compare_evaluation
from variorum.collation.comparators.modality import compare_modality
from variorum.collation.comparators.names import compare_names
from variorum.collation.comparators.polarity import compare_polarity
from variorum.collation.comparators.quantities import compare_quantities
from variorum.collation.comparators.quotations import compare_quotations
from variorum.collation.comparators.relation import compare_relation
from variorum.collation.comparators.roles import compare_roles
from variorum.collation.comparators.tense import compare_tense
from variorum.collation.difference import Difference
from variorum.collation.facts import Side

Comparator = Callable[[Side, Side], Iterator[Difference]]

# In the order in which they speak: what is easiest to check first, so that it names the kind of an alteration.
COMPARATORS: tuple[Comparator, ...] = (
    compare_quotations,
    compare_quantities,
    compare_dates,
    compare_tense,
    compare_roles,
    compare_names,
    compare_contrasts,
    compare_polarity,
    compare_modality,
    compare_attribution,
    compare_relation,
    compare_evaluation,
)

__all__ = ["COMPARATORS", "Comparator"]
