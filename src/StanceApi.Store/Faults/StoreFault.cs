namespace StanceApi.Store.Faults;

/// <summary>Why a store that works at other times does not: the operator's to repair, and no fault of a request.</summary>
public enum StoreFault
{
    /// <summary>Somebody else writes for longer than anybody waits.</summary>
    Locked,

    /// <summary>The disk is full, or a quota.</summary>
    Full,

    /// <summary>Nothing may be written.</summary>
    ReadOnly,

    /// <summary>The file is no database any more, or not in all its parts.</summary>
    Corrupted,

    /// <summary>It does not answer, or its file cannot be opened, read or written.</summary>
    Unreachable,
}
