namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>Turns an exception that nobody expected into a failure of one try, so that a long run goes on.</summary>
internal static class Fault
{
    /// <summary>What did not hold in a try; null when all did.</summary>
    /// <param name="attempt">The try: whether what was tried was taken, and what did not hold.</param>
    /// <param name="isAccepted">Whether what was tried was taken.</param>
    public static string? Of(Func<(bool IsAccepted, string? Failure)> attempt, out bool isAccepted)
    {
        try
        {
            (isAccepted, var failure) = attempt();
            return failure;
        }
#pragma warning disable CA1031 // Whatever the engine throws is what this looks for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            isAccepted = false;
            return $"threw {fault}";
        }
    }
}
