namespace Mhep.Data.Api.Access;

/// <summary>
/// Counts the steps by which one thing is looked for, where somebody listens: a test that "not yours" takes as many as "not there".
/// </summary>
internal sealed class AccessSteps
{
    private static readonly AsyncLocal<AccessSteps?> Listener = new();

    private int _taken;

    /// <summary>How many steps were taken while this listened.</summary>
    public int Taken => _taken;

    /// <summary>Listens from here on to what this flow of execution does.</summary>
    public static AccessSteps Listen() => Listener.Value = new AccessSteps();

    /// <summary>A step is taken.</summary>
    public static void Count()
    {
        if (Listener.Value is { } listener) Interlocked.Increment(ref listener._taken);
    }
}
