using System.Globalization;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Testing.Kills;

/// <summary>What came of many kills.</summary>
public sealed class KillTally
{
    private readonly Dictionary<KillPoint, int> _points = [];
    private readonly Dictionary<SubmissionStatus, int> _ends = [];
    private readonly List<string> _broken = [];

    /// <summary>Processes killed before they ended of themselves.</summary>
    public int Kills { get; private set; }

    /// <summary>Kills that left the data as they were before the file.</summary>
    public int OldStates { get; private set; }

    /// <summary>Kills that left the data with the whole file in them.</summary>
    public int NewStates { get; private set; }

    /// <summary>What was not as promised; empty where all was.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>How many fell at a point.</summary>
    /// <param name="point">The point.</param>
    public int At(KillPoint point) => _points.GetValueOrDefault(point);

    /// <summary>How many jobs ended so after a restart.</summary>
    /// <param name="end">Accepted or failed.</param>
    public int EndedAs(SubmissionStatus end) => _ends.GetValueOrDefault(end);

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Kills} kills: {string.Join(", ", Enum.GetValues<KillPoint>().Select(point => $"{At(point)} {Words(point)}"))}; "
        + $"{OldStates} left the old state, {NewStates} the new; after a restart {EndedAs(SubmissionStatus.Accepted)} jobs were finished, "
        + $"{EndedAs(SubmissionStatus.Failed)} marked failed; {Broken.Count} not as promised");

    /// <summary>A kill, and the state that it left.</summary>
    internal void Add(KillPoint point, bool isNew)
    {
        Kills++;
        _points[point] = At(point) + 1;
        if (isNew) NewStates++;
        else OldStates++;
    }

    /// <summary>The end of a job that had been received when its process was killed.</summary>
    internal void Ended(SubmissionStatus status) => _ends[status] = EndedAs(status) + 1;

    /// <summary>Something was not as promised.</summary>
    internal void Break(string what) => _broken.Add(what);

    private static string Words(KillPoint point) => point switch
    {
        KillPoint.BeforeItWasReceived => "before the file was received",
        KillPoint.Received => "while it waited",
        KillPoint.Checking => "while it was checked and loaded",
        _ => "after the commit",
    };
}
