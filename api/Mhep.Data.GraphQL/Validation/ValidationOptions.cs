namespace Mhep.Data.GraphQL.Validation;

/// <summary>
/// Which rules a document is checked against, and how much work that may be. A null limit means no limit.
/// </summary>
public sealed record ValidationOptions
{
    /// <summary>All rules, up to 100 errors, no limits on work: for documents of our own and for tools.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// For documents that clients send: few errors reported, and bounds on everything that can grow faster than the
    /// document.
    /// </summary>
    public static ValidationOptions Request { get; } = new()
    {
        Rules = RuleSet.Request,
        MaxErrors = 5,
        MaxFragmentVisits = 1_000,
        MaxFieldMergeComparisons = 100_000,
    };

    /// <summary>The rules, in the order their errors are reported at one node.</summary>
    public RuleSet Rules { get; init; } = RuleSet.Specified;

    /// <summary>Errors reported before validation gives up; one more then says so.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How often the rules may follow a fragment spread into its definition.</summary>
    public int? MaxFragmentVisits { get; init; }

    /// <summary>
    /// Steps the comparison of fields with one response name may take. The count grows with the square of the
    /// document when it is hostile, and linearly when it is not.
    /// </summary>
    public int? MaxFieldMergeComparisons { get; init; }

    /// <summary>
    /// Leaves out "Did you mean ...", which tells names of the schema to those who may not know them.
    /// </summary>
    public bool HideSuggestions { get; init; }
}
