namespace Mhep.Data.Analytics;

/// <summary>
/// When each person of a site was on its caseload: intervals that neither overlap nor touch, from the day of engagement to before
/// the day of discharge, by person. A person with two open episodes is one person.
/// </summary>
internal sealed class PersonStays
{
    /// <summary>The end of a stay that goes on.</summary>
    public const int Open = int.MaxValue;

    private readonly long[] _people;
    private readonly int[] _offsets;
    private readonly int[] _from;
    private readonly int[] _until;

    private PersonStays(long[] people, int[] offsets, int[] from, int[] until)
    {
        _people = people;
        _offsets = offsets;
        _from = from;
        _until = until;
    }

    /// <summary>The people, in order of their numbers.</summary>
    public ReadOnlySpan<long> People => _people;

    /// <summary>First days of all stays.</summary>
    public ReadOnlySpan<int> From => _from;

    /// <summary>The days after all stays, <see cref="Open"/> where one goes on.</summary>
    public ReadOnlySpan<int> Until => _until;

    /// <summary>Merges stays.</summary>
    /// <param name="stays">Sorted in place.</param>
    public static PersonStays Merge(List<(long Person, int From, int Until)> stays)
    {
        stays.Sort();
        var people = new List<long>();
        var offsets = new List<int> { 0 };
        var from = new List<int>();
        var until = new List<int>();
        foreach (var stay in stays)
        {
            if (people.Count == 0 || people[^1] != stay.Person)
            {
                people.Add(stay.Person);
                offsets.Add(from.Count);
            }
            else if (stay.From <= until[^1])
            {
                until[^1] = Math.Max(until[^1], stay.Until);
                continue;
            }

            from.Add(stay.From);
            until.Add(stay.Until);
            offsets[^1] = from.Count;
        }

        return new PersonStays([.. people], [.. offsets], [.. from], [.. until]);
    }

    /// <summary>Whether a person is on the caseload on a day; false for someone who never was.</summary>
    public bool IsThere(long person, DateOnly day)
    {
        var index = Array.BinarySearch(_people, person);
        if (index < 0) return false;
        for (var i = _offsets[index]; i < _offsets[index + 1]; i++)
        {
            if (_from[i] <= day.DayNumber && day.DayNumber < _until[i]) return true;
        }

        return false;
    }
}
