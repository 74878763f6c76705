using System.Globalization;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Statistics;

namespace Mhep.Data.Analytics.Peers;

/// <summary>What to know before reading a comparison, in plain words.</summary>
internal static class PeerNotes
{
    public static IReadOnlyList<string> Of<TUnit>(Measure measure, List<Compared<TUnit>> compared, IReadOnlyList<PeerValue<TUnit>> values)
    {
        var notes = new List<string> { PeerBasis.IsShare(measure) ? ChanceOfShare(compared) : ChanceOfCount(compared) };
        var leftOut = values.Count(value => value.Value.Status != ValueStatus.NotApplicable) - compared.Count;
        if (leftOut > 0)
            notes.Add(Text($"{leftOut} more {(leftOut == 1 ? "has" : "have")} no figure that could be compared: not all days or full-time equivalents are known, or more outcomes than people."));
        var partial = compared.Count(each => each.Source.Value.Status == ValueStatus.Partial);
        if (partial > 0) notes.Add(Text($"{partial} of the {compared.Count} rates {(partial == 1 ? "is" : "are")} of the days and people that are known."));
        return notes;
    }

    public static Shrinkage Of(BetaBinomial fit) => new()
    {
        Pooled = Rounded(fit.Pooled),
        Variance = Rounded(fit.Between),
        PriorPeople = fit.Weight is { } weight ? Rounded(weight) : null,
        Sentence = fit.Weight is { } people
            ? Text($"Each rate is drawn towards the {Percent(fit.Pooled)} of all as if by {people:0} more people; the fewer people of one's own, the further.")
            : "No evidence that specialists differ: chance explains all of the differences between their rates.",
    };

    private static string ChanceOfShare<TUnit>(List<Compared<TUnit>> compared)
    {
        var people = Middle(compared.Select(each => each.N));
        var centre = (double)(compared.Sum(each => each.X) / compared.Sum(each => each.N));
        var bounds = FunnelBounds.For(centre, people);
        return Text($"With {people} {(people == 1 ? "person" : "people")}, anything from {Percent(bounds.Lower95)} to {Percent(bounds.Upper95)} is within chance of {Percent(centre)}.");
    }

    private static string ChanceOfCount<TUnit>(List<Compared<TUnit>> compared)
    {
        var count = (int)Math.Round(Quantile.Of([.. compared.Select(each => each.X).Order()], 0.5m));
        var interval = Byar.Of(count);
        return Text($"A count of {count} could be anything from {Math.Ceiling(interval.Lower):0} to {Math.Floor(interval.Upper):0} by chance alone.");
    }

    private static int Middle(IEnumerable<decimal> sizes) => Math.Max(1, (int)Math.Round(Quantile.Of([.. sizes.Order()], 0.5m)));

    private static string Percent(double share) => Text($"{share * 100:0}%");

    private static decimal Rounded(double value) => Ratio.RoundedTo6Places((decimal)value);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
