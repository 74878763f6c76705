namespace Mhep.Data.Analytics.Statistics;

/// <summary>
/// The lines of a chart of individual values and moving ranges (XmR): how far values move from one period to the next without any cause
/// that a chart could show.
/// </summary>
internal sealed record XmrLimits
{
    /// <summary>With fewer points the limits are trial limits.</summary>
    public const int PointsForLimits = 12;

    private const decimal Reach = 2.66m;
    private const decimal NearReach = Reach * 2 / 3;
    private const decimal Screen = 3.267m;

    private const int Places = 12;

    /// <summary>The mean of the values.</summary>
    public required decimal Centre { get; init; }

    /// <summary>The mean of the differences between neighbours, without those screened.</summary>
    public required decimal MeanMovingRange { get; init; }

    /// <summary>How many differences passed 3.267 times their mean and were left out.</summary>
    public required int Screened { get; init; }

    /// <summary>How many values.</summary>
    public required int Points { get; init; }

    public bool IsTrial => Points < PointsForLimits;

    public decimal Lower => Centre - (Reach * MeanMovingRange);

    public decimal Upper => Centre + (Reach * MeanMovingRange);

    public decimal LowerNear => Centre - (NearReach * MeanMovingRange);

    public decimal UpperNear => Centre + (NearReach * MeanMovingRange);

    /// <summary>A value to 12 places: the mean of values without an end, such as thirds, then equals them where they are all the same.</summary>
    public static decimal Rounded(decimal value) => Math.Round(value, Places);

    /// <summary>The lines; null where no two values follow each other.</summary>
    /// <param name="values">In order of time; null: a period that is not part of the chart, and that parts its neighbours.</param>
    /// <param name="screen">Leaves differences out that pass 3.267 times their mean: one jump would widen the limits around itself.</param>
    public static XmrLimits? Of(IReadOnlyList<decimal?> values, bool screen)
    {
        var ranges = values.Zip(values.Skip(1), (one, next) => next - one).OfType<decimal>().Select(Math.Abs).ToList();
        if (ranges.Count == 0) return null;
        var most = Screen * ranges.Average();
        var kept = screen ? ranges.FindAll(range => range <= most) : ranges;
        return new XmrLimits
        {
            Centre = Rounded(values.Average().GetValueOrDefault()),
            MeanMovingRange = Rounded(kept.Average()),
            Screened = ranges.Count - kept.Count,
            Points = values.Count(value => value is not null),
        };
    }
}
