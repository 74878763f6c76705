using Mhep.Data.Api.Audit;
using Mhep.Data.Ingestion.Retention;

namespace Mhep.Data.Api.Retention;

/// <summary>How long everything is kept, and what is due.</summary>
public sealed class Retention
{
    private readonly RetentionReport _report;
    private readonly DateTime? _lastRunAt;

    internal Retention(RetentionReport report, DateTime? lastRunAt, AuditEntry? lastRemoval) => (_report, _lastRunAt, LastRemoval) = (report, lastRunAt, lastRemoval);

    /// <summary>The moment that ages were counted to, UTC.</summary>
    public DateTimeOffset At => new(_report.At);

    /// <summary>Every class there is; everything that is kept is of one.</summary>
    public IReadOnlyList<RetentionClass> Classes => [.. _report.Classes.Select(line => new RetentionClass(line))];

    /// <summary>When this server last let go what was due, UTC; null: not since it began, or another process does it.</summary>
    public DateTimeOffset? LastRunAt => _lastRunAt is { } moment ? new DateTimeOffset(moment) : null;

    /// <summary>The last time that anything went, or someone ran it by hand, as the audit log has it; null: never.</summary>
    public AuditEntry? LastRemoval { get; }
}
