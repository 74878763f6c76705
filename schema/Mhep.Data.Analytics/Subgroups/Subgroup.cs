using System.Globalization;

namespace Mhep.Data.Analytics.Subgroups;

/// <summary>
/// The group that a row is in. What was left blank and what is said not to be known are groups of their own: the first was not asked or not
/// entered, the second was asked.
/// </summary>
/// <param name="By">What clients are told apart by.</param>
/// <param name="Name">What it is called in answers.</param>
internal readonly record struct Subgroup(SubgroupBy By, string Name)
{
    /// <summary>The cell was left blank.</summary>
    public const string Blank = "Left blank";

    /// <summary>Somebody asked and does not know, or the person did not say.</summary>
    public const string NotKnown = "Not known";

    /// <summary>A band that is none of the usual ones, where those of several providers are put together.</summary>
    public const string AnotherBand = "Another age band";

    private const string AnotherGender = "Another gender";
    private const string Benefit = "Receiving a benefit";
    private const string NoBenefit = "No benefit";

    private static readonly string[] UsualBands = ["14-17", "18-24", "25-34", "35-44", "45-54", "55-64", "65+"];
    private static readonly string[] WordsForNotKnown = ["not known", "unknown", "not stated", "not recorded", "not disclosed", "prefer not to say", "n/k", "nk", "zz"];
    private static readonly string[] WordsForNone = ["none", "no", "no benefit", "no benefits", "not claiming", "not receiving benefits", "n", "nil"];
    private static readonly string[] WordsForFemale = ["female", "f", "woman"];
    private static readonly string[] WordsForMale = ["male", "m", "man"];

    /// <summary>Whether something is known of those in it.</summary>
    public bool IsKnown => Name is not (Blank or NotKnown);

    /// <summary>The group of a row.</summary>
    /// <param name="by">What clients are told apart by.</param>
    /// <param name="traits">What the row says.</param>
    public static Subgroup Of(SubgroupBy by, ClientTraits traits)
    {
        var written = (by switch
        {
            SubgroupBy.AgeBand => traits.AgeBand,
            SubgroupBy.Gender => traits.Gender,
            _ => traits.Benefit,
        })?.Trim();
        if (string.IsNullOrEmpty(written)) return new Subgroup(by, Blank);
        if (IsOneOf(WordsForNotKnown, written)) return new Subgroup(by, NotKnown);
        return new Subgroup(by, by switch
        {
            SubgroupBy.AgeBand => written,
            SubgroupBy.Gender => IsOneOf(WordsForFemale, written) ? "Female" : IsOneOf(WordsForMale, written) ? "Male" : AnotherGender,
            _ => IsOneOf(WordsForNone, written) ? NoBenefit : Benefit,
        });
    }

    /// <summary>The same, with a name from a closed list: what one provider alone writes would tell whose clients these are.</summary>
    public Subgroup OfClosedList() =>
        By == SubgroupBy.AgeBand && IsKnown && !UsualBands.Contains(Name, StringComparer.Ordinal) ? this with { Name = AnotherBand } : this;

    /// <summary>To be listed by: youngest first, otherwise by name. What is not known comes after, and blank last.</summary>
    public (int Kind, int Youngest, string Name) Place => (Kind, Youngest, Name);

    private int Kind => Name switch
    {
        Blank => 3,
        NotKnown => 2,
        AnotherBand => 1,
        _ => 0,
    };

    /// <summary>'25-34' begins at 25, 'under 18' at 0.</summary>
    private int Youngest
    {
        get
        {
            if (By != SubgroupBy.AgeBand) return 0;
            var digits = Name.AsSpan().IndexOfAnyExceptInRange('0', '9');
            return int.TryParse(digits < 0 ? Name : Name.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var age) ? age : 0;
        }
    }

    private static bool IsOneOf(string[] words, string text) => words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
