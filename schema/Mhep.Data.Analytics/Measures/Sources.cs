namespace Mhep.Data.Analytics.Measures;

/// <summary>The publications that the definitions come from, named once.</summary>
internal static class Sources
{
    public const string Tool = "IPS Grow: public description of the reporting tool's calculations";
    public const string Framework = "IPS Grow key performance and outcome framework (V8)";
    public const string PolicyNote = "IPS Grow policy note: calculating employment rates (April 2024)";
    public const string GoLab = "golab-2024";
    public const string Bit = "bit-2020";
    public const string Fidelity = "IPS-25 fidelity scale";
    public const string Ours = "Our choice";
}
