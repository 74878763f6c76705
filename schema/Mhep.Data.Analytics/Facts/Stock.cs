using Mhep.Data.Schema.Time;

namespace Mhep.Data.Analytics;

/// <summary>How many people are there on a day, by owner and for the whole site: those who came so far less those who left so far.</summary>
internal sealed class Stock
{
    private readonly EventColumn _came;
    private readonly EventColumn _left;
    private readonly int _wholeSite;

    private Stock(EventColumn came, EventColumn left, int owners)
    {
        _came = came;
        _left = left;
        _wholeSite = owners;
    }

    public EventColumn Came => _came;

    public EventColumn Left => _left;

    /// <summary>Counts people of each owner once an owner, and of the site once in all.</summary>
    /// <param name="byOwner">Stays of each owner's people.</param>
    /// <param name="ofSite">Stays of all people.</param>
    public static Stock From(IReadOnlyList<PersonStays> byOwner, PersonStays ofSite)
    {
        var came = new List<long>();
        var left = new List<long>();
        for (var owner = 0; owner <= byOwner.Count; owner++)
        {
            var stays = owner < byOwner.Count ? byOwner[owner] : ofSite;
            foreach (var day in stays.From) came.Add(EventColumn.Pack(owner, DateOnly.FromDayNumber(day)));
            foreach (var day in stays.Until)
            {
                if (day != PersonStays.Open) left.Add(EventColumn.Pack(owner, DateOnly.FromDayNumber(day)));
            }
        }

        return new Stock(EventColumn.From(came, byOwner.Count + 1), EventColumn.From(left, byOwner.Count + 1), byOwner.Count);
    }

    /// <summary>People there at the end of a day.</summary>
    /// <param name="owner">Whose; null: the whole site's.</param>
    /// <param name="day">The day.</param>
    public int At(int? owner, DateOnly day)
    {
        var soFar = DateRange.Between(DateOnly.MinValue, day);
        var place = owner ?? _wholeSite;
        return _came.Count(place, soFar) - _left.Count(place, soFar);
    }
}
