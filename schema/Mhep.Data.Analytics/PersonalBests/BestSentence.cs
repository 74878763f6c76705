using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Periods;

namespace Mhep.Data.Analytics.PersonalBests;

/// <summary>
/// Says a personal best in the words that help: people before percentages, what went well first, no ratio and no rank. Managers kept packs
/// from their teams because the words were demotivating (golab-2024 Part 4).
/// </summary>
internal static class BestSentence
{
    /// <summary>'11 people started work; your team's best is 14, in 2021-22 Q3.'</summary>
    /// <param name="best">The figures.</param>
    /// <param name="whose">'your team's best' or 'your best'.</param>
    /// <param name="perFte">Counts were divided by full-time equivalents.</param>
    public static string Of(PersonalBest best, string whose, bool perFte)
    {
        if (best is not { Best: { } top, Current: { } current }) return $"No whole {best.Grain.Word()} can be compared yet.";
        var said = MeasurePhrases.Of(current, perFte);
        var when = current.Period.InWords();
        if (best.PreviousBest is not { } before) return $"{said} in {when}: the first whole {best.Grain.Word()} that can be compared.";
        if (best.IsNewBest == true) return $"{said} in {when}: {whose} yet; the best before was {Said(before, perFte)}.";
        if (best.Rank != 1) return $"{said}; {whose} is {Said(top, perFte)}.";
        return IsStillToCome(top) ? $"{said} in {when}: {whose} is still to come." : $"{said} in {when}, level with {whose}, in {top.Period.InWords()}.";
    }

    private static string Said(MeasureValue value, bool perFte) => $"{MeasurePhrases.Short(value, perFte)}, in {value.Period.InWords()}";

    private static bool IsStillToCome(MeasureValue best) => best.Value == 0 && MeasureCatalogue.Find(best.Measure).HigherIsBetter == true;
}
