Console.WriteLine("tokenstudio");
