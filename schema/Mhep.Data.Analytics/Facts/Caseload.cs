namespace Mhep.Data.Analytics;

/// <summary>A site's caseload, as counts for any day and as people, so that someone at two sites of a provider can be counted once.</summary>
internal sealed class Caseload
{
    private readonly long[][] _activeByOwner;
    private readonly long[] _active;

    private Caseload(
        Stock people, Stock inWork, PersonStays stays, PersonStays inWorkStays, long[][] activeByOwner, long[] active, IReadOnlyList<Stay>? traced)
    {
        Traced = traced;
        People = people;
        InWork = inWork;
        Stays = stays;
        InWorkStays = inWorkStays;
        _activeByOwner = activeByOwner;
        _active = active;
    }

    public Stock People { get; }

    /// <summary>Of the people, those employed at referral.</summary>
    public Stock InWork { get; }

    public PersonStays Stays { get; }

    public PersonStays InWorkStays { get; }

    /// <summary>The stays one by one, with where they came from; null where that is not kept.</summary>
    public IReadOnlyList<Stay>? Traced { get; }

    /// <summary>Counts the stays.</summary>
    /// <param name="stays">One for each engaged episode; may be empty stays, which are left out.</param>
    /// <param name="owners">How many owners the site has.</param>
    /// <param name="traced">Whether to keep where the stays came from.</param>
    public static Caseload From(IReadOnlyList<Stay> stays, int owners, bool traced)
    {
        var lasting = stays.Where(stay => stay.Until > stay.From).ToList();
        var inWork = lasting.Where(stay => stay.InWork).ToList();
        var active = lasting.Where(stay => stay.Active).ToList();
        var people = Merged(lasting);
        var inWorkPeople = Merged(inWork);
        return new Caseload(
            Stock.From(MergedByOwner(lasting, owners), people),
            Stock.From(MergedByOwner(inWork, owners), inWorkPeople),
            people,
            inWorkPeople,
            [.. Enumerable.Range(0, owners).Select(owner => Distinct(active.Where(stay => stay.Owner == owner)))],
            Distinct(active),
            traced ? lasting : null);
    }

    /// <summary>How many people were met in the 28 days before the end of coverage.</summary>
    /// <param name="owner">Whose; null: the whole site's.</param>
    public int ActiveCount(int? owner) => owner is { } one ? _activeByOwner[one].Length : _active.Length;

    /// <summary>Whether a person is on the caseload at the end of coverage and was met in the 28 days before.</summary>
    public bool IsActive(long person) => Array.BinarySearch(_active, person) >= 0;

    private static PersonStays Merged(IEnumerable<Stay> stays) =>
        PersonStays.Merge([.. stays.Select(stay => (stay.Person, stay.From, stay.Until))]);

    private static List<PersonStays> MergedByOwner(List<Stay> stays, int owners)
    {
        var byOwner = stays.ToLookup(stay => stay.Owner);
        return [.. Enumerable.Range(0, owners).Select(owner => Merged(byOwner[owner]))];
    }

    private static long[] Distinct(IEnumerable<Stay> stays) => [.. stays.Select(stay => stay.Person).Distinct().Order()];

    /// <summary>One engaged episode's time on the caseload.</summary>
    /// <param name="Person">Who.</param>
    /// <param name="Owner">Whose client.</param>
    /// <param name="From">Day number of the engagement.</param>
    /// <param name="Until">Day number of the discharge, <see cref="PersonStays.Open"/> where there is none.</param>
    /// <param name="InWork">Employed at referral.</param>
    /// <param name="Active">There at the end of coverage and met in the 28 days before.</param>
    /// <param name="Row">The stored row of the episode.</param>
    internal readonly record struct Stay(long Person, int Owner, int From, int Until, bool InWork, bool Active, long Row);
}
