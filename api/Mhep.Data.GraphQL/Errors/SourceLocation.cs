namespace Mhep.Data.GraphQL.Errors;

/// <summary>A place in a document as people count it: both numbers start at 1.</summary>
/// <param name="Line">Line, from 1; LF, CR and CR LF each end one line.</param>
/// <param name="Column">Column in UTF-16 code units, from 1.</param>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The place as <c>line:column</c>, the form used in logs and tests.</summary>
    public override string ToString() => FormattableString.Invariant($"{Line}:{Column}");
}
