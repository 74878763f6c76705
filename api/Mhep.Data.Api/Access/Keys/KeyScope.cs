using Mhep.Data.Schema.Access;

namespace Mhep.Data.Api.Access.Keys;

/// <summary>What a new key is bound to, by codes.</summary>
internal sealed record KeyScope
{
    /// <summary>As what its holder asks.</summary>
    public required Role Role { get; init; }

    /// <summary>The provider; for PROVIDER.</summary>
    public string? Provider { get; init; }

    /// <summary>The commissioner; for COMMISSIONER.</summary>
    public string? Commissioner { get; init; }

    /// <summary>The sites; one for EMPLOYMENT_SPECIALIST, one or more for FUNDER.</summary>
    public IReadOnlyList<string> Sites { get; init; } = [];

    /// <summary>The specialist; for EMPLOYMENT_SPECIALIST.</summary>
    public string? Specialist { get; init; }

    /// <summary>The study; for EVALUATOR.</summary>
    public string? Study { get; init; }

    /// <summary>What is wrong with it, in a sentence that says what to write; null where nothing is.</summary>
    public string? Fault()
    {
        (string Option, bool IsGiven, bool IsNeeded)[] parts =
        [
            ("--provider", Provider is not null, Role == Role.Provider),
            ("--commissioner", Commissioner is not null, Role == Role.Commissioner),
            ("--site", Sites.Count > 0, Role is Role.EmploymentSpecialist or Role.Funder),
            ("--specialist", Specialist is not null, Role == Role.EmploymentSpecialist),
            ("--study", Study is not null, Role == Role.Evaluator),
        ];
        var name = RoleNames.Of(Role);
        foreach (var (option, isGiven, isNeeded) in parts)
        {
            if (isNeeded && !isGiven) return $"a key of role {name} needs {option}.";
            if (isGiven && !isNeeded) return $"a key of role {name} takes no {option}.";
        }

        return Role == Role.EmploymentSpecialist && Sites.Count > 1
            ? "a specialist works at one site: name one --site; someone at two sites has two keys."
            : null;
    }
}
