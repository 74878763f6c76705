namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Where a log ends.</summary>
/// <param name="Sequence">Place of the last entry; 0 for a log without any.</param>
/// <param name="Hash">Its hash.</param>
internal readonly record struct ChainEnd(long Sequence, string Hash)
{
    /// <summary>The end of a log without entries.</summary>
    public static ChainEnd None { get; } = new(0, AuditRow.NoHash);
}
