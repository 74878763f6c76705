using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Api.Sites;

namespace Mhep.Data.Api.Lineage;

/// <summary>One thing that a figure counts, and the row of the workbook that says so.</summary>
public sealed class LineageRow
{
    private readonly CountedRow _counted;

    internal LineageRow(Site site, CountedRow counted) => (Site, _counted) = (site, counted);

    /// <summary>The part it plays in the figure.</summary>
    public LineageRole Role => _counted.Role;

    /// <summary>
    /// What it adds to its part: 1 for a row of a person, job or contact, the reported number of an aggregate return, full-time weeks or equivalents
    /// of a spell in post. Of a median or mean, the number observed.
    /// </summary>
    public decimal Counted => _counted.Counted;

    /// <summary>The site it counts for.</summary>
    public Site Site { get; }

    /// <summary>Name of the sheet, identifying values masked.</summary>
    public string Sheet => _counted.Row.Sheet;

    /// <summary>1-based, as Excel shows it.</summary>
    public int Row => _counted.Row.Row;

    /// <summary>Other rows that it takes for the thing to count, such as the client's row of a job; none where the one row says it all.</summary>
    public IReadOnlyList<LeansOnRow> LeansOn => [.. _counted.LeansOn.Select(row => new LeansOnRow(row))];

    internal SourceRow Source => _counted.Row;
}
