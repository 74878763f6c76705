namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>What a look at a whole audit log has shown.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="End">The end, to be noted down elsewhere: 'SEQUENCE:HASH'; null for a log without entries.</param>
/// <param name="Faults">What is wrong, in the order of the log; empty where nothing is.</param>
public sealed record AuditVerdict(long Entries, string? End, IReadOnlyList<AuditFault> Faults)
{
    /// <summary>What is no fault of the log and still worth a look, in sentences: moments that go back.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
