namespace Mhep.Data.Analytics.Fidelity;

/// <summary>How job starts are spread over employers.</summary>
/// <param name="Largest">Job starts with the employer that had most.</param>
/// <param name="Known">Job starts whose employer is known.</param>
/// <param name="Unknown">Job starts whose employer is not known.</param>
internal readonly record struct EmployerCounts(int Largest, int Known, int Unknown);
