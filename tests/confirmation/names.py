"""Names of services that may be hidden, as people would know them.

They stand here once more, apart from the content files: a name that those do not list must be found, too.
"""

import re

KNOWN = (
    "CEOP|NSPCC|Report Remove|Take It Down|Stop It Now|Shore|Internet Watch|IWF|Forced Marriage Unit"
    "|Rape Crisis|sexual assault referral|Refuge|Victim Support|Young ?Minds|Papyrus|HOPELINE|Galop"
    "|Karma Nirvana|Live Fear Free|Meic|Missing People|SafeCall|Modern Slavery|FGM helpline|Kooth"
    "|Chat ?Health|101|111"
)
NAME = re.compile(rf"(?<![\w./@#-])(?:{KNOWN})(?!\w)")


def named(words: str) -> set[str]:
    """The services that words name."""
    return set(NAME.findall(words))
