using System.Globalization;

namespace Mhep.Data.Schema.Sqlite.Audit;

/// <summary>Gathers what is wrong with a log; neighbours with the same fault become one.</summary>
internal sealed class AuditFindings
{
    private const string Restore =
        "Compare with the newest backup of the log that verifies, find out who could write to the folder, and keep this file as evidence: do not mend it.";

    /// <summary>Processes hand entries over side by side, and one may have waited for the disk.</summary>
    private static readonly TimeSpan Jitter = TimeSpan.FromMinutes(1);

    private readonly List<AuditFault> _faults = [];
    private readonly List<string> _notes = [];
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <summary>What was found.</summary>
    public IReadOnlyList<AuditFault> All => _faults;

    /// <summary>What is worth a look.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public static AuditFault NotAsNoted() => new(
        AuditFaultKind.NotAsNoted, null, null, "The end that was noted down is not in the log: the log, or its end, was replaced by another.", Restore);

    public void Add(AuditFault fault) => _faults.Add(fault);

    /// <summary>
    /// Notes a moment that lies before that of an entry before: whoever sets the clock back dates what he does. Not of acts with an id, which are told
    /// at their own moment, and may have waited for a process that was killed.
    /// </summary>
    public void AddMoment(AuditRow row)
    {
        if (row.IsAct || !DateTimeOffset.TryParse(row.Values[0], CultureInfo.InvariantCulture, out var at)) return;
        var before = _latest;
        if (at < before && at >= before - Jitter) return;
        _latest = at; // Also where it went back: one note for each time that it did.
        if (at < before)
            _notes.Add($"Entry {Text(row.Sequence)} says {AuditRow.TextOf(at)}, though an entry before it says {AuditRow.TextOf(before)}: the clock of a machine was set back, or its entries waited for the disk.");
    }

    public void AddChanged(long sequence) => AddAt(AuditFaultKind.Changed, sequence, "holds something else than was written");

    public void AddMoved(long sequence) => AddAt(AuditFaultKind.Moved, sequence, "does not follow the entry before it: entries were exchanged, moved or replaced");

    public void AddNotOurs(long sequence) => AddAt(
        AuditFaultKind.NotOurs, sequence, "bears no seal of this platform's key: it was put in or written anew by someone else, or the key folder is not the one that belongs to the log");

    public void AddRemoved(long first, long last) =>
        _faults.Add(new AuditFault(AuditFaultKind.Removed, first, last, $"{NameOf(first, last)} removed.", Restore));

    public void AddAnchorLostAt(long sequence) => _faults.Add(new AuditFault(
        AuditFaultKind.AnchorLost, sequence, sequence,
        $"{NameOf(sequence, sequence)} written without the anchor, which was gone or not the platform's: what stood before it may have been cut off.", Restore));

    public void AddUnguarded(IReadOnlyList<string> triggers) => _faults.Add(new AuditFault(
        AuditFaultKind.Unguarded, null, null, $"The log lacks what refuses changes: {string.Join(", ", triggers)}.", Restore));

    public void AddUnreadable(string file) => _faults.Add(new AuditFault(
        AuditFaultKind.Unreadable, null, null, $"'{file}' cannot be read as an audit log: it is damaged or something else.", Restore));

    /// <summary>Holds the end of the log against its anchor. Entries behind the anchor that bear the seal are a process's that was killed, and no fault.</summary>
    public void AddEnd(ChainEnd end, ChainEnd? anchor, bool isAnchorThere)
    {
        if (anchor is { } known)
        {
            if (known.Sequence > end.Sequence)
                _faults.Add(new AuditFault(AuditFaultKind.CutOff, end.Sequence + 1, known.Sequence, $"{NameOf(end.Sequence + 1, known.Sequence)} cut off the end.", Restore));
        }
        else if (end.Sequence > 0 || isAnchorThere)
        {
            _faults.Add(new AuditFault(
                AuditFaultKind.AnchorLost, null, null,
                isAnchorThere ? "The anchor was not made by this platform with its key." : "The anchor is gone, so nobody can tell whether entries were cut off the end.",
                "Put the file back from a backup; compare its number with the last entry's. " + Restore));
        }
    }

    private void AddAt(AuditFaultKind kind, long sequence, string what)
    {
        var first = _faults is [.., { Last: { } last } before] && before.Kind == kind && last == sequence - 1 ? before.First!.Value : sequence;
        if (first != sequence) _faults.RemoveAt(_faults.Count - 1);
        var (subject, verb) = first == sequence ? ($"Entry {Text(sequence)}", what) : ($"Each of the entries {Text(first)} to {Text(sequence)}", what);
        _faults.Add(new AuditFault(kind, first, sequence, $"{subject} {verb}.", Restore));
    }

    private static string NameOf(long first, long last) => first == last ? $"Entry {Text(first)} was" : $"Entries {Text(first)} to {Text(last)} were";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
