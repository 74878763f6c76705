namespace Mhep.Data.Samples.Synthetic;

/// <summary>
/// How much less happened from April 2020 to March 2021. The shape is known (services stopped meeting people in spring,
/// took up again in autumn, and slowed in the second winter); the figures are invented.
/// </summary>
internal static class PandemicYear
{
    public static readonly DateOnly First = new(2020, 4, 1);
    public static readonly DateOnly Last = new(2021, 3, 31);

    /// <summary>Referrals, as a share of what they would have been (0..1).</summary>
    public static double Referrals(DateOnly day) => Share(day, 0.4, 0.7, 0.95);

    /// <summary>Job starts, likewise.</summary>
    public static double JobStarts(DateOnly day) => Share(day, 0.25, 0.5, 0.85);

    /// <summary>Contacts with employers, likewise.</summary>
    public static double EmployerContacts(DateOnly day) => Share(day, 0.35, 0.6, 0.85);

    /// <summary>Share of employer contacts that were face to face (0..1).</summary>
    public static double FaceToFace(DateOnly day) => day >= First && day <= Last ? 0.08 : 0.62;

    private static double Share(DateOnly day, double spring, double summer, double winter)
    {
        if (day < First || day > Last) return 1;
        return day < new DateOnly(2020, 7, 1) ? spring : day < new DateOnly(2020, 10, 1) ? summer : winter;
    }
}
