namespace Mhep.Data.Analytics.Statistics;

/// <summary>A value as it is before rounding: one number over another, so that equal values compare equal. The default value is 0 over 0, which nothing makes.</summary>
internal readonly record struct Ratio : IComparable<Ratio>
{
    private const int Places = 6;

    private readonly decimal _over;
    private readonly decimal _under;

    private Ratio(decimal over, decimal under)
    {
        _over = over;
        _under = under;
    }

    public bool IsZero => _over == 0;

    /// <summary>The value as exactly as a decimal holds it.</summary>
    public decimal Unrounded => _over / _under;

    /// <summary>Half to even at 6 places, without trailing zeros: 1/3 is 0.333333, 1/2 is 0.5.</summary>
    public decimal Rounded => RoundedTo6Places(Unrounded);

    public static Ratio Of(decimal whole) => new(whole, 1);

    /// <summary>One number over another; null where the other is 0.</summary>
    /// <param name="over">Any number.</param>
    /// <param name="under">Not below 0.</param>
    public static Ratio? Of(decimal over, decimal under) => under == 0 ? null : new Ratio(over, under);

    /// <summary>This value over another; null where the other is 0.</summary>
    public Ratio? Over(Ratio other) => Of(_over * other._under, _under * other._over);

    /// <summary>By value: 1/2 and 2/4 are equal.</summary>
    public int CompareTo(Ratio other) => (_over * other._under).CompareTo(other._over * _under);

    // A decimal keeps the zeros that it was calculated with; divided by a one of full length it keeps those that it needs.
    internal static decimal RoundedTo6Places(decimal value) =>
        Math.Round(value, Places, MidpointRounding.ToEven) / 1.0000000000000000000000000000m;

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;
}
