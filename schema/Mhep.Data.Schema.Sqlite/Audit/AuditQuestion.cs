namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Which entries of an audit log are asked for; what is null narrows nothing.</summary>
public sealed record AuditQuestion
{
    /// <summary>Only of this moment and later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only before this moment.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only by this one: 'key ID'.</summary>
    public string? Who { get; init; }

    /// <summary>Only about these providers, by their codes in any case; null: about anyone.</summary>
    public IReadOnlyList<string>? Providers { get; init; }

    /// <summary>Only this action, by its name.</summary>
    public string? Action { get; init; }

    /// <summary>Only the entry of this hash.</summary>
    public string? Hash { get; init; }

    /// <summary>Only entries before this place in the log.</summary>
    public long? Before { get; init; }

    /// <summary>Most entries; the newest come first.</summary>
    public int Most { get; init; } = int.MaxValue;
}
