namespace Mhep.Data.Schema.Access;

/// <summary>As what a caller asks; decides what is seen.</summary>
public enum Role
{
    /// <summary>An organisation that runs sites.</summary>
    Provider,

    /// <summary>A specialist, about the own work.</summary>
    EmploymentSpecialist,

    /// <summary>A public body that pays for sites.</summary>
    Commissioner,

    /// <summary>Those who run the programme.</summary>
    Programme,

    /// <summary>Who pays beside the commissioners.</summary>
    Funder,

    /// <summary>Researchers.</summary>
    Evaluator,

    /// <summary>Services that compare themselves.</summary>
    Peer,

    /// <summary>Who keeps the platform running; sees no figures.</summary>
    Administrator,
}
