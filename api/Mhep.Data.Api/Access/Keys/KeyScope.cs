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
    /// <param name="isTyped">Whether the parts are options of a command; else fields of an input.</param>
    public string? Fault(bool isTyped)
    {
        (string Option, bool IsGiven, bool IsNeeded)[] parts =
        [
            ("provider", Provider is not null, Role == Role.Provider),
            ("commissioner", Commissioner is not null, Role == Role.Commissioner),
            (isTyped ? "site" : "sites", Sites.Count > 0, Role is Role.EmploymentSpecialist or Role.Funder),
            ("specialist", Specialist is not null, Role == Role.EmploymentSpecialist),
            ("study", Study is not null, Role == Role.Evaluator),
        ];
        var name = RoleNames.Of(Role);
        foreach (var (option, isGiven, isNeeded) in parts)
        {
            if (isNeeded && !isGiven) return $"a key of role {name} needs {Named(option)}.";
            if (isGiven && !isNeeded) return $"a key of role {name} takes no {Named(option)}.";
        }

        return Role == Role.EmploymentSpecialist && Sites.Count > 1
            ? $"a specialist works at one site: name one {Named(isTyped ? "site" : "sites")}; someone at two sites has two keys."
            : null;

        string Named(string option) => isTyped ? "--" + option : $"'{option}'";
    }
}
