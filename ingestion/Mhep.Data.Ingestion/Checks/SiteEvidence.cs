namespace Mhep.Data.Ingestion.Checks;

/// <summary>Which days the events of each site span. What lies after today has not happened and is no event.</summary>
internal sealed class SiteEvidence(DateOnly today)
{
    private readonly Dictionary<string, EventSpan> _sites = new(StringComparer.OrdinalIgnoreCase);
    private (string? Site, int Sheet, EventSpan? Span) _last;

    /// <summary>The span of a site, which the sheet speaks of.</summary>
    /// <param name="site">Its code.</param>
    /// <param name="sheet">1-based place of the sheet.</param>
    public EventSpan Of(string site, int sheet)
    {
        // Rows of a site follow one another, and their codes are one and the same string.
        if (ReferenceEquals(_last.Site, site) && _last.Sheet == sheet && _last.Span is { } last) return last;
        if (!_sites.TryGetValue(site, out var span)) _sites.Add(site, span = new EventSpan());
        span.Sheets.Add(sheet);
        _last = (site, sheet, span);
        return span;
    }

    /// <summary>Takes an event into account.</summary>
    /// <param name="span">Of its site.</param>
    /// <param name="date">Its day; null: there was none.</param>
    public void Add(EventSpan span, DateOnly? date)
    {
        if (date is not { } day || day > today) return;
        if (span.Oldest is null || day < span.Oldest) span.Oldest = day;
        if (span.Newest is null || day > span.Newest) span.Newest = day;
    }

    /// <summary>Sites by code.</summary>
    public IEnumerable<KeyValuePair<string, EventSpan>> InOrder() => _sites.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase);
}
