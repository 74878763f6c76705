using Mhep.Data.Analytics.Measures;

namespace Mhep.Data.Analytics.Tests.SecondCalculation;

/// <summary>Several sites together: what is known is added up, people of one provider once.</summary>
/// <param name="sites">The sites.</param>
internal sealed class PlainGroup(IReadOnlyList<PlainSite> sites)
{
    public (Known Answer, int Included, int Missing) Measure(MeasureKey key, DateOnly from, DateOnly to)
    {
        var each = sites.Select(site => (Site: site, Answer: site.Measure(key, from, to))).ToList();
        var known = each.FindAll(item => item.Answer.IsKnown);
        var missing = each.Count(item => item.Answer.Status == "missing");
        if (known.Count == 0) return (new Known(missing > 0 ? "missing" : "nothing"), 0, missing);
        var status = missing > 0 || known.Exists(item => item.Answer.Status == "partial") ? "partial" : "exact";
        var under = known[0].Answer.Under is null ? null : known.Sum(item => item.Answer.Under);
        var together = new Known(
            status, known.Sum(item => item.Answer.Over), under, known[0].Answer.Seen is null ? null : [.. known.SelectMany(item => item.Answer.Seen!)]);
        var isCaseload = key is MeasureKey.Caseload or MeasureKey.CaseloadActive or MeasureKey.CaseloadInWorkShare;
        if (isCaseload) together = together with { Over = Distinct(key) };
        if (key == MeasureKey.CaseloadInWorkShare) together = together with { Under = Distinct(MeasureKey.Caseload) };
        return (together, known.Count, missing);

        int Distinct(MeasureKey which) => known
            .SelectMany(item => item.Site.People(which, to).Select(person => (item.Site.Rows.Site.ProviderCode, person))).Distinct().Count();
    }
}
