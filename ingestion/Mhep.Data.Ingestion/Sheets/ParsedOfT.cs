using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Sheets;

/// <summary>
/// What the reader of one cell returns: nothing (blank), a value, a value with a remark (a date with a time of day), or a
/// fault. The default value is blank.
/// </summary>
/// <typeparam name="T">The type read.</typeparam>
public readonly struct Parsed<T>
    where T : struct
{
    internal Parsed(T? value, FindingKind? finding, string? argument)
    {
        Value = value;
        Finding = finding;
        Argument = argument;
    }

    /// <summary>The value; null for a blank cell and for a fault.</summary>
    public T? Value { get; }

    /// <summary>The fault (without a value) or remark (with one); null where there is nothing to say.</summary>
    public FindingKind? Finding { get; }

    /// <summary>The one argument of the finding's sentence, where it has one.</summary>
    public string? Argument { get; }

    /// <summary>Whether the cell holds something that cannot be understood.</summary>
    public bool IsFault => Finding is not null && Value is null;
}
