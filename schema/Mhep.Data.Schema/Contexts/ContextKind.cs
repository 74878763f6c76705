namespace Mhep.Data.Schema.Contexts;

/// <summary>What a context note is about, as the Context sheet names it.</summary>
public enum ContextKind
{
    /// <summary>A pandemic and its restrictions.</summary>
    Pandemic,

    /// <summary>A reorganisation of NHS services.</summary>
    NhsTransformation,

    /// <summary>A specialist's post was empty.</summary>
    Vacancy,

    /// <summary>A fidelity review took place.</summary>
    FidelityReview,

    /// <summary>The service was being set up.</summary>
    Mobilisation,

    /// <summary>Anything else.</summary>
    Other,
}
