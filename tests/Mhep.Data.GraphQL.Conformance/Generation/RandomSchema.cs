using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Generation;

/// <summary>Makes valid schemas with every kind of type, as text.</summary>
internal sealed class RandomSchema(SeededChoice choice)
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Any", "Colour"];

    private readonly List<string> _lines = [];
    private int _objects;
    private int _interfaces;

    public static string Make(SeededChoice choice) => new RandomSchema(choice).Make();

    private string Make()
    {
        _objects = choice.Between(2, 4);
        _interfaces = choice.Between(1, 2);
        var shared = Enumerable.Range(0, _interfaces).Select(i => (Name: $"I{i}", Fields: Fields($"shared{i}", choice.Between(1, 3)))).ToArray();
        foreach (var (name, fields) in shared)
        {
            _lines.Add($"interface {name} {{ {string.Join(' ', fields)} }}");
        }

        for (var i = 0; i < _objects; i++)
        {
            var implemented = shared.Where(_ => choice.OnceIn(2)).ToArray();
            var heading = implemented.Length > 0 ? " implements " + string.Join(" & ", implemented.Select(one => one.Name)) : "";
            string[] fields = [.. implemented.SelectMany(one => one.Fields), .. Fields("own", choice.Between(1, 4))];
            _lines.Add($"type T{i}{heading} {{ {string.Join(' ', fields)} }}");
        }

        AppendInputs();
        _lines.Add($"union U = {string.Join(" | ", Enumerable.Range(0, _objects).Where(i => i == 0 || choice.OnceIn(2)).Select(i => $"T{i}"))}");
        _lines.Add("enum Colour { RED GREEN BLUE @deprecated }\nscalar Any");
        _lines.Add("directive @note(text: String! = \"\") repeatable on FIELD | QUERY\ndirective @once on FIELD | INLINE_FRAGMENT | VARIABLE_DEFINITION");
        AppendRoot("Query", choice.Between(3, 6));
        if (choice.OnceIn(2))
        {
            AppendRoot("Mutation", choice.Between(1, 3));
        }

        if (choice.OnceIn(3))
        {
            AppendRoot("Subscription", choice.Between(1, 2));
        }

        return string.Join('\n', _lines);
    }

    private void AppendInputs()
    {
        _lines.Add($"input In {{ a: Int! b: [String!] = [\"x\"] c: In d: Colour = RED e: {choice.OneOf(["Float", "Float!", "[[Int!]]"])} }}");
        _lines.Add("input Key @oneOf { id: ID name: String in: In }");
    }

    private void AppendRoot(string name, int count) => _lines.Add($"type {name} {{ {string.Join(' ', Fields("root", count))} }}");

    private string[] Fields(string prefix, int count) => [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}{Arguments()}: {OutputType()}")];

    private string Arguments()
    {
        if (!choice.OnceIn(3))
        {
            return "";
        }

        var arguments = Enumerable.Range(0, choice.Between(1, 3)).Select(i => $"x{i}: {InputType(out var fallback)}{fallback}");
        return $"({string.Join(", ", arguments)})";
    }

    private string InputType(out string fallback)
    {
        (var type, fallback) = choice.OneOf<(string, string)>(
        [
            ("Int", ""), ("Int", " = 3"), ("Int!", " = 4"), ("Float", ""), ("String", " = \"s\""), ("String!", ""), ("Boolean", ""), ("ID", ""),
            ("Colour", " = GREEN"), ("Colour!", ""), ("[Int!]", " = [1, 2]"), ("[[Colour]]", ""), ("In", " = {a: 1, e: null}"), ("In", ""), ("[In!]", ""), ("Key", ""), ("Any", ""),
        ]);
        if (type == "In" && fallback.Length > 0)
        {
            fallback = "";
        }

        return type;
    }

    private string OutputType()
    {
        var name = choice.Below(10) switch
        {
            < 5 => choice.OneOf(Scalars),
            < 8 => $"T{choice.Below(_objects)}",
            8 => $"I{choice.Below(_interfaces)}",
            _ => "U",
        };
        return choice.Below(8) switch
        {
            0 => $"{name}!",
            1 => $"[{name}]",
            2 => $"[{name}!]!",
            3 => $"[[{name}!]]",
            _ => name,
        };
    }
}
