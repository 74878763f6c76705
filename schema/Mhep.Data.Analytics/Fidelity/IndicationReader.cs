using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Analytics.Performance;
using Mhep.Data.Analytics.Performance.Rules;
using Mhep.Data.Analytics.Periods;
using Mhep.Data.Analytics.Reading;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Time;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Analytics.Fidelity;

/// <summary>Reads what returns indicate of a fidelity review; employers, known as keyed hashes alone, are read for the question and forgotten.</summary>
/// <param name="database">Where to read.</param>
public sealed class IndicationReader(IDbContextFactory<MhepDbContext> database)
{
    private readonly KeptAnswers<(EmployerCounts Employers, ValueStatus Known)> _kept = new();

    /// <summary>What is indicated at a site; empty where 'to date' has no days.</summary>
    /// <param name="facts">The version that the site is of.</param>
    /// <param name="site">A site of the facts.</param>
    /// <param name="period">The days.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<FidelityIndication>> OfSiteAsync(
        Facts facts, SiteFacts site, PeriodRequest period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(site);
        if (new UnitGroup(facts, [UnitFacts.Of(site)]).DaysOf(period) is not { } days) return [];
        var (employers, jobStarts) = await _kept.OfAsync(facts, $"{site.Code}/{days}", () => EmployersAsync(facts.DataVersion, site.Code, days, cancellationToken));
        return new IndicatedItems(facts, site, days).Of(employers, jobStarts);
    }

    /// <summary>Spreads the job starts that the measure counts over their employers.</summary>
    /// <param name="site">Traced facts of client-level returns.</param>
    /// <param name="days">The days.</param>
    /// <param name="employers">The employer of each job row; null where it is not known.</param>
    internal static (EmployerCounts Employers, ValueStatus Known) EmployersOf(
        SiteFacts site, DateRange days, IReadOnlyDictionary<long, string?> employers)
    {
        var rule = MeasureRules.Find(MeasureKey.JobStarts);
        var unit = UnitFacts.Of(site);
        var rows = new TracedRows();
        rule.Trace(unit, days, rows);
        var of = rows.All.Select(row => employers[row.Row]).ToList();
        var known = of.OfType<string>().ToList();
        var largest = known.CountBy(employer => employer).Select(employer => employer.Value).DefaultIfEmpty().Max();
        return (new EmployerCounts(largest, known.Count, of.Count - known.Count), rule.Of(unit, days).Known);
    }

    private async Task<(EmployerCounts Employers, ValueStatus Known)> EmployersAsync(
        long dataVersion, string siteCode, DateRange days, CancellationToken cancellationToken)
    {
        var (employers, known) = (default(EmployerCounts), ValueStatus.Missing);
        await foreach (var traced in TracedSite.ReadAsync(database, dataVersion, new HashSet<string> { siteCode }, cancellationToken))
            (employers, known) = EmployersOf(traced.Facts, days, await HashesAsync(traced, cancellationToken));
        return (employers, known);
    }

    private static async Task<Dictionary<long, string?>> HashesAsync(TracedSite site, CancellationToken cancellationToken)
    {
        var query = site.Context.Jobs.AsNoTracking().Where(job => EF.Parameter(site.Versions).Contains(job.SliceVersionId))
            .Select(job => new { job.Id, job.SliceVersionId, job.EmployerHash });
        var employers = new Dictionary<long, string?>();
        await foreach (var job in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (site.Active.Contains(job.SliceVersionId, job.Id)) employers.Add(job.Id, job.EmployerHash is { } hash ? Convert.ToHexString(hash) : null);
        }

        return employers;
    }
}
