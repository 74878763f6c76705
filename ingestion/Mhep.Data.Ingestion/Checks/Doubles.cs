using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// Finds rows that are about the same thing: identical ones are reported and kept once, others are an error. Runs before all other checks,
/// which then see each thing once.
/// </summary>
internal static class Doubles
{
    /// <summary>The workbook with each thing once.</summary>
    /// <param name="context">The rows as they were read.</param>
    /// <param name="contradictions">Takes each row that says other things than one before it, after that one.</param>
    public static ParsedWorkbook LeaveOut(CheckContext context, List<(SheetRow First, SheetRow Second)> contradictions)
    {
        var workbook = context.Workbook;
        return workbook with
        {
            Clients = Once(context, contradictions, workbook.Clients, "episode", row => row.Place, row => (new ClientAtSite(row.SiteCode, row.ClientId), row.ReferralDate), Facts),
            Jobs = Once(context, contradictions, workbook.Jobs, "job", row => row.Place, row => JobKey(context, row), Facts),
            Specialists = Once(context, contradictions, workbook.Specialists, "spell", row => row.Place, row => (Key(row.SiteCode), Key(row.Code), row.StartDate),
                row => row with { Place = default, SiteCode = Key(row.SiteCode), Code = Key(row.Code) }),
            Context = Once(context, contradictions, workbook.Context, "circumstance", row => row.Place, row => (Key(row.SiteCode), row.From, row.Kind, row.Note),
                row => row with { Place = default, SiteCode = Key(row.SiteCode) }),
            Outcomes = Once(context, contradictions, workbook.Outcomes, "period", row => row.Place,
                row => (Key(row.SiteCode), Key(row.Specialist.Code), row.PeriodStart, row.PeriodEnd),
                row => row with { Place = default, SiteCode = Key(row.SiteCode), Specialist = default }),
            FidelityReviews = Once(context, contradictions, workbook.FidelityReviews, "review", row => row.Place, row => (Key(row.SiteCode), row.ReviewDate, row.Kind),
                row => string.Join(',', row.Items.Select(item => item.ToString()))),
            Sites = Once(context, contradictions, workbook.Sites, "site", row => row.Place, row => Key(row.SiteCode), row => row with { Place = default, SiteCode = Key(row.SiteCode) }),
            Targets = Once(context, contradictions, workbook.Targets, "target", row => row.Place,
                row => (Key(row.SiteCode), Key(row.Specialist.Code), row.Measure, row.PeriodStart, row.PeriodEnd, row.Scenario, row.Version, row.AgreedOn),
                row => row.Value),
        };
    }

    private static IReadOnlyList<TRow>? Once<TRow, TKey, TFacts>(
        CheckContext context,
        List<(SheetRow First, SheetRow Second)> contradictions,
        IReadOnlyList<TRow>? rows,
        string what,
        Func<TRow, SheetRow> placeOf,
        Func<TRow, TKey> keyOf,
        Func<TRow, TFacts> factsOf)
        where TKey : notnull
    {
        if (rows is null) return null;
        var first = new Dictionary<TKey, TRow>(rows.Count);
        var kept = new List<TRow>(rows.Count);
        foreach (var row in rows)
        {
            var key = keyOf(row);
            if (first.TryAdd(key, row))
            {
                kept.Add(row);
                continue;
            }

            var isSame = EqualityComparer<TFacts>.Default.Equals(factsOf(first[key]), factsOf(row));
            var rowOfFirst = placeOf(first[key]).Row.ToString(CultureInfo.InvariantCulture);
            if (isSame)
            {
                context.ReportRow(FindingKinds.SameRowTwice, placeOf(row), rowOfFirst, what);
                continue;
            }

            context.ReportRow(FindingKinds.SameKeyDifferentFacts, placeOf(row), what, rowOfFirst);
            contradictions.Add((placeOf(first[key]), placeOf(row)));
        }

        return kept.Count == rows.Count ? rows : kept;
    }

    /// <summary>A job's key is its episode, its start and, where given, the employer; episodes are told apart by their referral date.</summary>
    private static (ClientAtSite Client, DateOnly? Referral, DateOnly Start, string Employer) JobKey(CheckContext context, JobRow job) =>
        (new ClientAtSite(job.SiteCode, job.ClientId), job.NamedReferralDate ?? context.EpisodeOf(job)?.ReferralDate, job.StartDate, Key(job.Employer));

    private static ClientRow Facts(ClientRow row) => row with { Place = default, SiteCode = Key(row.SiteCode), ClientId = Key(row.ClientId) };

    private static JobRow Facts(JobRow row) =>
        row with { Place = default, Group = null, NamedReferralDate = null, SiteCode = Key(row.SiteCode), ClientId = Key(row.ClientId), Employer = Key(row.Employer) };

    private static string Key(string? code) => code?.ToUpperInvariant() ?? "";
}
