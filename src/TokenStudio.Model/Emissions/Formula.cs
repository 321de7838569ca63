using TokenStudio.Model.Units;

namespace TokenStudio.Model.Emissions;

/// <summary>What a formula may use.</summary>
/// <param name="Years">t: years of 365.25 d since launch.</param>
/// <param name="Month">Whole calendar months since launch.</param>
/// <param name="Supply">Total supply, whole tokens.</param>
/// <param name="Circulating">Circulating supply, whole tokens.</param>
public readonly record struct FormulaInputs(double Years, double Month, double Supply, double Circulating);

/// <summary>An arithmetic expression, parsed once into a closed tree.</summary>
public sealed record Formula(string Text, Term Root)
{
    public const int MostLength = 1_000;
    public const int MostDepth = 64;

    public double Value(FormulaInputs inputs) => Root.Value(inputs);
}

/// <summary>A part of a formula. A closed family.</summary>
public abstract record Term
{
    private protected Term() { }

    /// <summary>A comparison, which only if(...) may ask.</summary>
    public virtual bool IsCondition => false;

    public abstract double Value(FormulaInputs inputs);
}

public sealed record NumberTerm(double Number) : Term
{
    public override double Value(FormulaInputs inputs) => Number;
}

public sealed record VariableTerm(string Name) : Term
{
    public static IReadOnlyList<string> Names { get; } = ["t", "month", "supply", "circulating"];

    public override double Value(FormulaInputs inputs) => Name switch
    {
        "t" => inputs.Years,
        "month" => inputs.Month,
        "supply" => inputs.Supply,
        "circulating" => inputs.Circulating,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

public sealed record NegativeTerm(Term Inner) : Term
{
    public override double Value(FormulaInputs inputs) => -Inner.Value(inputs);
}

public sealed record ArithmeticTerm(char Sign, Term Left, Term Right) : Term
{
    public override double Value(FormulaInputs inputs)
    {
        var (left, right) = (Left.Value(inputs), Right.Value(inputs));
        return Sign switch
        {
            '+' => left + right,
            '-' => left - right,
            '*' => left * right,
            '/' => left / right,
            '^' => Math.Pow(left, right),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>1 where it holds, 0 where not.</summary>
public sealed record ComparisonTerm(string Sign, Term Left, Term Right) : Term
{
    public override bool IsCondition => true;

    public override double Value(FormulaInputs inputs)
    {
        var (left, right) = (Left.Value(inputs), Right.Value(inputs));
        var holds = Sign switch
        {
            "<" => left < right,
            "<=" => left <= right,
            ">" => left > right,
            ">=" => left >= right,
            "==" => left == right,
            "!=" => left != right,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return holds ? 1 : 0;
    }
}

public sealed record CallTerm(string Name, ValueList<Term> Arguments) : Term
{
    /// <summary>Each function with the fewest and the most arguments it takes.</summary>
    public static IReadOnlyList<(string Name, int Least, int Most)> Functions { get; } =
        [("min", 2, 20), ("max", 2, 20), ("exp", 1, 1), ("ln", 1, 1), ("sqrt", 1, 1), ("abs", 1, 1), ("if", 3, 3)];

    public override double Value(FormulaInputs inputs) => Name switch
    {
        "min" => Arguments.Select(a => a.Value(inputs)).Aggregate(Math.Min),
        "max" => Arguments.Select(a => a.Value(inputs)).Aggregate(Math.Max),
        "exp" => Math.Exp(Arguments[0].Value(inputs)),
        "ln" => Math.Log(Arguments[0].Value(inputs)),
        "sqrt" => Math.Sqrt(Arguments[0].Value(inputs)),
        "abs" => Math.Abs(Arguments[0].Value(inputs)),
        "if" => Arguments[Arguments[0].Value(inputs) != 0 ? 1 : 2].Value(inputs),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
