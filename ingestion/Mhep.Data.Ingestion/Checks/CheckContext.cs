using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>What the checks look at, and where they put what they find.</summary>
internal sealed class CheckContext
{
    private readonly FindingLog _log;
    private readonly Dictionary<int, SheetPlaces> _places;
    private readonly Lazy<Dictionary<ClientAtSite, List<ClientRow>>> _episodes;
    private readonly Lazy<Dictionary<JobRow, ClientRow>> _episodeOfJob;

    /// <summary>Made once for each workbook.</summary>
    /// <param name="workbook">The rows, doubles left out, with their coverage.</param>
    /// <param name="known">What the data say.</param>
    /// <param name="today">The day of the submission.</param>
    /// <param name="log">Takes the findings.</param>
    public CheckContext(ParsedWorkbook workbook, KnownData known, DateOnly today, FindingLog log)
    {
        (Workbook, Known, Today, _log) = (workbook, known, today, log);
        Sites = KnownSites.With(known, workbook);
        _places = workbook.Sheets.ToDictionary(sheet => sheet.Position, sheet => new SheetPlaces(sheet));
        _episodes = new Lazy<Dictionary<ClientAtSite, List<ClientRow>>>(GroupEpisodes);
        _episodeOfJob = new Lazy<Dictionary<JobRow, ClientRow>>(FindEpisodes);
    }

    private CheckContext(CheckContext other, ParsedWorkbook workbook)
    {
        (Workbook, Known, Today, Sites, _log, _places) = (workbook, other.Known, other.Today, other.Sites, other._log, other._places);
        (_episodes, _episodeOfJob) = (other._episodes, other._episodeOfJob);
    }

    /// <summary>The rows.</summary>
    public ParsedWorkbook Workbook { get; }

    /// <summary>What the data say.</summary>
    public KnownData Known { get; }

    /// <summary>Sites by code, the workbook's own included.</summary>
    public IReadOnlyDictionary<string, KnownSite> Sites { get; }

    /// <summary>The day of the submission.</summary>
    public DateOnly Today { get; }

    /// <summary>Rows of the Clients sheets.</summary>
    public IReadOnlyList<ClientRow> Clients => Workbook.Clients ?? [];

    /// <summary>Jobs, of either form.</summary>
    public IReadOnlyList<JobRow> Jobs => Workbook.Jobs ?? [];

    /// <summary>The episodes of each client at each site, by referral date, those without one first.</summary>
    public IReadOnlyDictionary<ClientAtSite, List<ClientRow>> Episodes => _episodes.Value;

    /// <summary>The episode of this workbook that a job belongs to: the one it names, else the newest referred on or before its start.</summary>
    /// <param name="job">A job.</param>
    /// <returns>Null where the workbook has none.</returns>
    public ClientRow? EpisodeOf(JobRow job) => _episodeOfJob.Value.GetValueOrDefault(job);

    /// <summary>The same context for a workbook of the same rows.</summary>
    /// <param name="workbook">The workbook with its coverage.</param>
    public CheckContext With(ParsedWorkbook workbook) => new(this, workbook);

    /// <summary>Adds a finding about a cell of a row that was read.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="heading">The canonical heading of the column.</param>
    /// <param name="cellText">What the cell says; empty where there is nothing to show.</param>
    /// <param name="arguments">For the kind's sentences.</param>
    public void ReportCell(FindingKind kind, SheetRow row, string heading, ReadOnlySpan<char> cellText, params ReadOnlySpan<string> arguments) =>
        _log.AddWithCell(kind, _places[row.Sheet].Of(row.Row, heading), cellText, arguments);

    /// <summary>Adds a finding about a day in a cell.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="heading">The canonical heading of the column.</param>
    /// <param name="date">What the cell says.</param>
    /// <param name="arguments">For the kind's sentences.</param>
    public void ReportDate(FindingKind kind, SheetRow row, string heading, DateOnly date, params ReadOnlySpan<string> arguments) =>
        ReportCell(kind, row, heading, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), arguments);

    /// <summary>Adds a finding about a whole row.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="arguments">For the kind's sentences.</param>
    public void ReportRow(FindingKind kind, SheetRow row, params ReadOnlySpan<string> arguments) =>
        _log.Add(kind, _places[row.Sheet].Of(row.Row), arguments);

    /// <summary>Adds a finding about a sheet.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="sheet">1-based place of the sheet.</param>
    /// <param name="arguments">For the kind's sentences.</param>
    public void ReportSheet(FindingKind kind, int sheet, params ReadOnlySpan<string> arguments) => _log.Add(kind, _places[sheet].Sheet, arguments);

    /// <summary>Whether the row has an error, so that a value that is absent may only be unreadable.</summary>
    /// <param name="row">The row.</param>
    public bool HasError(SheetRow row) => _log.RowsWithErrors.Contains(row);

    /// <summary>Whether a sheet has a column.</summary>
    /// <param name="sheet">1-based place of the sheet.</param>
    /// <param name="heading">The canonical heading.</param>
    public bool HasColumn(int sheet, string heading) => _places[sheet].Has(heading);

    /// <summary>Several checks ask for the episode of each job: it is looked up once.</summary>
    private Dictionary<JobRow, ClientRow> FindEpisodes()
    {
        var found = new Dictionary<JobRow, ClientRow>(Jobs.Count, ReferenceEqualityComparer.Instance);
        foreach (var job in Jobs)
        {
            if (FindEpisode(job) is { } episode) found[job] = episode;
        }

        return found;
    }

    private ClientRow? FindEpisode(JobRow job)
    {
        if (!Episodes.TryGetValue(new ClientAtSite(job.SiteCode, job.ClientId), out var episodes)) return null;
        if (job.Group is not null) return episodes.Find(episode => episode.Place == job.Place) ?? episodes[^1];
        if (job.NamedReferralDate is { } named) return episodes.Find(episode => episode.ReferralDate == named);
        return episodes.FindLast(episode => episode.ReferralDate <= job.StartDate);
    }

    private Dictionary<ClientAtSite, List<ClientRow>> GroupEpisodes()
    {
        var episodes = new Dictionary<ClientAtSite, List<ClientRow>>();
        foreach (var client in Clients)
        {
            var key = new ClientAtSite(client.SiteCode, client.ClientId);
            if (!episodes.TryGetValue(key, out var list)) episodes.Add(key, list = new List<ClientRow>(1));
            list.Add(client);
        }

        foreach (var list in episodes.Values.Where(list => list.Count > 1))
            list.Sort((one, other) => (one.ReferralDate, one.Place.Sheet, one.Place.Row).CompareTo((other.ReferralDate, other.Place.Sheet, other.Place.Row)));
        return episodes;
    }
}
