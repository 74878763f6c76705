using Mhep.Data.Analytics.Returns;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics.Performance;

/// <summary>The facts of one unit that has facts of its own: a site, or a specialist at a site.</summary>
internal sealed class UnitFacts
{
    private UnitFacts(SiteFacts site, int? owner)
    {
        Site = site;
        Owner = owner;
        There = ServiceDays(site);
        if (owner is { } one && site.Record.Posts[one].IsKnown) There = There.Within(site.Record.Posts[one].Days);
    }

    public SiteFacts Site { get; }

    /// <summary>The specialist's place among the site's owners; null: the whole site.</summary>
    public int? Owner { get; }

    /// <summary>The days on which the unit was there: the service ran, the specialist was in post. What is not known does not limit it.</summary>
    public DaySet There { get; }

    public SiteRecord Record => Site.Record;

    public ReturnSet Returns => Owner is { } owner ? Record.ReturnsByOwner[owner] : Record.Returns;

    /// <summary>First day of the service; unknown: the first day of any return.</summary>
    public DateOnly? Start => Site.Description.ServiceStart ?? Record.FirstReturnDay;

    public static UnitFacts Of(SiteFacts site) => new(site, owner: null);

    public static UnitFacts Of(SpecialistFacts specialist) => new(specialist.Site, specialist.Owner);

    public int Count(EventKind kind, DateRange days) => Owner is { } owner
        ? Record.Events[(int)kind].Count(owner, days)
        : Record.Events[(int)kind].CountAll(days);

    public int Count(EventKind kind, DaySet days)
    {
        var count = 0;
        foreach (var run in days.Runs) count += Count(kind, run);
        return count;
    }

    /// <summary>The days on which a site's service ran; what is not known does not limit it.</summary>
    public static DaySet ServiceDays(SiteFacts site) =>
        DaySet.Of(DateRange.OrNone(site.Description.ServiceStart, site.Description.ServiceEnd));
}
