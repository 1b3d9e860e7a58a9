"""Everything that can go wrong, as one tree: ask whose move it is.

* ReportedlyError
    x UsageError              the caller's fault: a wrong option or value; correct the call
      + FolderTaken           a folder holds what is not ours: give another, or empty it
    x SourceError             the world's fault: retry, or skip this source
      + Unreachable
      + Unreadable            bytes arrived, no article could be read from them
    x ContractError           our fault: a stage broke its promise; fix the stage
      + SpanOutsideText
      + MissingLayer
      + LayerExists
    x StoreError              the operator's fault: wrong URL, old schema, locked file
      + SchemaTooOld
      + SchemaTooNew
      + LedgerLocked
      + LedgerUnwritable
      + LedgerDamaged
    x Unguarded               the operator's: it would be open to whoever comes; make accounts
"""


class ReportedlyError(Exception):
    """Anything this package raises on purpose."""


class UsageError(ReportedlyError):
    """The call itself is wrong: correct it and call again."""


class FolderTaken(UsageError):
    """The folder to write to holds somebody's files: give another one, or empty it."""


class SourceError(ReportedlyError):
    """The world's fault: note it, set the item aside, go on."""


class Unreachable(SourceError):
    """The bytes could not be had: no file, no permission, no answer, refused."""


class Unreadable(SourceError):
    """Bytes arrived, and no article could be read from them."""


class ContractError(ReportedlyError):
    """Our own fault: a promise inside the program was broken."""


class SpanOutsideText(ContractError):
    """A span does not lie in the text it is said to be of."""


class MissingLayer(ContractError):
    """A layer was asked for that nobody has made: nobody looked."""


class LayerExists(ContractError):
    """A second layer of one kind was offered to a document."""


class StoreError(ReportedlyError):
    """The ledger cannot be used as it stands: the operator must act."""


class SchemaTooOld(StoreError):
    """The ledger was made by an older version and has not been migrated."""


class SchemaTooNew(StoreError):
    """The ledger was made by a newer version than this one."""


class LedgerLocked(StoreError):
    """Another process holds the ledger."""


class LedgerUnwritable(StoreError):
    """The ledger's file or disk takes no writes."""


class LedgerDamaged(StoreError):
    """The ledger's file is no ledger, or no longer one."""


class Unguarded(ReportedlyError):
    """Something would be open to whoever comes: make accounts, or keep it to this machine."""
