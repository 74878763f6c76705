namespace Mhep.Data.Ingestion.Retention;

/// <summary>What retention says of one class of data.</summary>
/// <param name="Class">Its short name, 'spool'.</param>
/// <param name="What">What it holds.</param>
/// <param name="Keep">How long it is kept; null: for good.</param>
/// <param name="From">From when the time counts.</param>
/// <param name="Due">How much is due; after acting, how much is still due.</param>
/// <param name="Gone">How much went; 0 where nobody acted.</param>
public sealed record RetentionLine(string Class, string What, TimeSpan? Keep, string From, int Due, int Gone)
{
    /// <summary>The setting that says how long; null: none does.</summary>
    public string? Setting { get; init; }
}
