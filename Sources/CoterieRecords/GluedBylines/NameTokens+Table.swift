// Written by Examples/bench/glued_names.py; counts, by powers of two, of people of the ACL Anthology.
extension NameTokens {
  static let givenText = """
    3 Abdullah Abeer Abhay Abhilash Abraham Abu Adarsh Adi Adithya Aditi Adnan Adrien Adrià Agata Agnes Ahmet Aidan Aisha
    3 Aishwarya Akihiko Alaa Alba Aldo Alec Aleksei Alessio Alexandru Alfonso Alfred Aline Allan Alok Amber Amelia Amelie
    3 Amine Ammar Amr Anand Anaïs Andi Andreea Andres Andrés Angel Angelika Angus Aniket Animesh Aniruddha Anish Anja
    3 Anjali Ankur Anmol Annette Antje Antonella Antony António Anurag Ao Aparna Apurva Arash Aravind Arda Ari Arianna
    3 Arif Arman Arnab Arnav Arvind Ashley Atif Atul Audrey Augusto Aurélie Avi Aye Baptiste Bas Basma Bastien Bei
    3 Benedikt Benny Benoit Benoît Bernardo Bernd Bert Bertrand Bettina Bhargav Bilge Birgit Bogdan Bonnie Boya Brad
    3 Bradley Brandon Brendan Brent Brett Béatrice Caitlin Can Cao Carol Carolyn Catarina Cecile Cedric Celine Cem Cesar
    3 Chandan Charlie Che Chee Chenghao Chenhao Chenxin Chenyang Ching Chloe Chu Chung Clemens Connor Conrad Corentin
    3 Corina Cosmin Cyril Cédric César Dag Daiki Daniil Danny Darren Dat Dawei Dean Dhruv Didier Dieter Dietrich Dimitar
    3 Dimitra Dina Ding Diogo Dominic Dora Dorothea Duong Duy Edgar Edmond Edoardo Ehsan Eileen Elaine Eleni Eleonora
    3 Elif Elizaveta Ellie Elliott Elsa Emad Eman Emilia Emilio Erica Ernest Erwan Erwin Esther Evangelos Evgeny Ewa Eyal
    3 Fabien Fadi Fanny Farid Fatima Feifei Felicia Filipe Filippo Flavio Franco Franz Franziska Fredrik Frédérique G
    3 Gabor Gabriele Gabriella Gal Ganesh Gao Gareth Gayatri Genevieve Georgi Gerald Gianluca Gilbert Giorgio Giorgos
    3 Girish Glen Glenn Gloria Gonçalo Grégoire Guilherme Guillermo Gunnar Gábor Ha Hadi Haibo Hajime Hakan Hana Hani
    3 Hanne Hanwen Hanyu Haowei Haoyang Haoyu Haozhe Harini Harsh Harsha Harshit Hayato Heather Helmut Hemanth Henri
    3 Hideaki Hiroko Hitoshi Ho Holger Hongwei Hongzhi Hoon Hossam Houda Hrishikesh Hubert Hussein Hélène Iker Ilaria
    3 Ilia Iman Ingo Ioana Isabella Ishaan Islam Ismail Ivar Iván Jacek Jackson Jacopo Jade Jae Jake Janez Jatin Jawad
    3 Jean-Baptiste Jean-François Jean-Luc Jean-Marie Jean-Yves Jelena Jeremiah Jiahao Jiahuan Jiajun Jiaming Jianguo
    3 Jianwei Jianyu Jiaqing Jiarui Jiayuan Jimmy Jinfeng Jingwen Jingyi Jingyuan Jiří Joao Jochen Joon Joris Josephine
    3 Joy Judit Juliette Julio Julius Junfeng Jung Junhao Junhui Junwei Junyi Junyu Justine Jutta Jyoti János Jérôme
    3 Jürgen Kamil Kan Kapil Karina Karine Karol Karolina Karsten Kartik Kathryn Katrina Kaushik Kaustubh Kazi Kazuya
    3 Keisuke Kengo Keren Kerstin Kexin Khai Khalid Khanh Khoa Kin King Kirill Kishore Klara Koen Kohei Koichi Koichiro
    3 Koki Kosuke Kris Kristen Kristian Krzysztof Kui Kunal Kurt Kushal L Lakshmi Lam Lama Laurel Lea Leandro Leena Lewis
    3 Liam Lian Lidia Lili Lily Limin Lindsay Linlin Liwei Lixin Lorenz Lorraine Luc Lucía Luong Lynn László Maarten Mads
    3 Magnus Maha Mahesh Mahmud Mai Manan Manas Manoj Manon Mar Mara Marcia Margarita Mari Marian Marianne Mariano
    3 Marieke Marine Marisa Marko Marvin Marwa Masahiro Masashi Mathilde Matthieu Matti Maurice Mauro Maxwell Maya Megan
    3 Mehdi Mehrdad Meredith Michaela Mihaela Mika Mikael Milan Miles Milind Minghui Mingyang Mingyu Mirjam Mirko
    3 Miroslav Mitchell Mithun Mohamad Mohan Mohit Mojtaba Montserrat Morteza Moshe Mu Mukund Murat N Na Nada Nath Nghia
    3 Nico Nidhi Nikolai Nima Nitin Noam Norbert Noriko Nouf Nuno Núria Oana Ole Oleg Oleksandr Olena Omer Omid Ondrej
    3 Ondřej Or Oskar Osman Oussama Owen Pan Parth Pascale Pasquale Patrizia Paulina Pegah Phong Pieter Pilar Piyush
    3 Polina Pooja Pouya Pradeep Prasanna Pratap Praveen Priyank Qiao Qingqing Qiong Quoc Radu Raghavendra Raghu Rahman
    3 Rajat Rajeev Rakesh Ram Rama Ramesh Ramya Rana Randy Raphaël Rasmus Raul Raúl Reem Remi Ren Rene Renjie Rina
    3 Rodrigo Ronan Roni Ru Rubén Ruth Ryutaro Sahar Salma Samantha Sameer Sami Samir Sandrine Sandro Sanjana Santosh
    3 Sarthak Sasha Saurav Sen Senthil Seok Seong Serena Seth Seyed Shan Shang Shanshan Shantanu Shawn Shayan Shekhar
    3 Shen Shengyu Shijie Shikhar Shima Shirin Shivam Shobhit Shota Shreyas Shruti Shunsuke Shweta Si Sidharth Sidney
    3 Silke Silvio Simin Simona Siqi Siyuan Solomon Song Soo Sotiris Souvik Spencer Srikanth Stanislav Stavros Stefania
    3 Stefanos Stella Stephane Su Sue Suk Sun Sung Sunny Suraj Suresh Surya Susana Susanna Suzanne Swati Swetha Sébastien
    3 Sören Tadashi Taha Tahsin Takayuki Tanmay Tanvi Tanya Tejas Thai Thang Tianyang Tianyu Timo Tin Tina Tingting Tolga
    3 Tomer Tommaso Tommi Tomohiro Toni Toru Travis Truong Tung U. Ulrich Uri Uwe Vaishnavi Valerie Venkata Venkatesh
    3 Verena Vikas Vineet Vinh Vipul Vitaly Vitor Vittorio Véronique Víctor Wael Wah Warren Wayne Weidong Weiming Weixin
    3 Wenbin Wenbo Wendy Wenjing Wenjun Wenyu Werner Wilson Woo Xiaocheng Xiaodan Xiaofei Xiaohan Xiaolei Xiaopeng
    3 Xiaoqian Xiaotian Xiaotong Xiaoyan Xiaoyang Xiaoyi Xingjian Xingyu Xinran Xinwei Xinyue Ya Yanan Yangyang Yanjun
    3 Yann Yannis Yanru Yassine Yeon Yi-Ting Yibin Yibo Yichao Yifei Yifeng Yihan Yihao Yijun Yingjie Yingying Yining
    3 Yiqi Yiran Yiwen Yixin Yiyang Yongqi Yongqiang Yoon Yoshihiro You Yuanhang Yuanyuan Yucheng Yufei Yuheng Yuichi
    3 Yujia Yujun Yukun Yulin Yuning Yupeng Yuri Yushi Yutaka Yuto Yuwei Yuxiang Yuyang Z. Ze Zexin Zeynep Zhendong
    3 Zhengyuan Zhenhua Zhenyu Zhihua Zhipeng Zhitao Zhiyang Zhiyu Zhong Zi Zifan Zijian Zijie Ziming Zirui Ziwei Zixuan
    3 Ziyu Éric Łukasz
    4 A Abigail Adriana Agnieszka Aida Ajay Akash Akihiro Alain Aleksandr Aleksandra Alessandra Alexandros Alexis Alicia
    4 Alina Alireza Alison Allen Allison Alon Amal Aman Amanda Amin Amy An Ananya Anastasiia Ander Anders Andrej Andrey
    4 Angela Angelo Anil Anirudh Anita Ankit Ankita Annie Annika Antonia Anup Ariel Arjun Armin Arnaud Arne Artem Artur
    4 Arun Ashish Ashraf Ashutosh Ashwin Asma Atsushi Austin Ayush Balaji Bao Barry Bart Beatrice Beatriz Bernhard Beth
    4 Bianca Biao Bing Björn Blaise Bob Boris Bowen Brigitte Bryan C Camille Carl Carlo Carmen Carolina Cecilia Chaitanya
    4 Chandra Charlotte Chi Chiara Chong Christina Christos Chuan Chun Cindy Clara Claude Claudio Clément Craig Cristian
    4 Cynthia Cécile Daisuke Dana Dang Danielle Danilo Daria Dario Dave Davide Dawn Derek Diane Dimitrios Dimitris Dinesh
    4 Dominik Dominique Don Donald Doug Dr. Dung Dylan Ed Eduard Edwin Eirini Elham Eli Elias Elisabeth Ellen Emil Emma
    4 Enrico Enrique Erika Erin Estelle Ethan Etienne Eugene Evan Fabio Fabrice Fabrizio Fang Fatemeh Fatma Federica Fei
    4 Felipe Florence Francis Franck Francois Fred Frederic Frederick Frederik Gabriela Gang Gaurav Ge Georg Gerard
    4 Gerhard Gilles Giulio Gordon Grace Graham Greg Gregor Guido Guo Gustavo H Hai Hamid Hanna Hannes Hans Haotian
    4 Harald Harry Hasan Hassan He Hee Heidi Helena Hendrik Heng Henrik Henrique Hideki Hieu Himanshu Hiroaki Hiroki
    4 Hiroyuki Hoang Hongbin Hossein Howard Hu Hua Huang Hung Hyun Héctor Ignacio Irina Iris Isaac Ishan Ivana J
    4 Jacqueline Jaime Jakob Jakub Jamie Jana Jane Janet Jared Jasper Jay Jean-Pierre Jenny Jerome Jerry Jesse Jesus
    4 Jesús Ji Jiacheng Jianfeng Jiang Jiaqi Jiawei Jiaxin Jiayi Jim Jingwei Joachim Joan Joanna Joaquim Joe Johan Johann
    4 Johanna Jong Jordi Josef Josep Josh Joyce Junjie Jörg K Kang Karan Karel Karim Karin Karl Katarzyna Katerina
    4 Kathleen Katrin Kazuhiro Kazuki Ke Kelly Khaled Kiran Klaus Konstantin Konstantinos Kun Lan Larry Lauren Laurence
    4 Leila Lena Leo Leon Leonard Leonardo Leonid Ling Linh Lorena Louise Lucia Luigi Luisa Luke Luís Lydia Maciej
    4 Magdalena Mahdi Maja Makoto Maksim Man Manish Manuela Mao Marcel Marcelo Marcin Marcos Marcus Marek Margaret
    4 Mariana Marion Marius Martha Martina Martine Masaki Masato Masayuki Massimo Mateusz Mathias Mats Maxim Maxime
    4 Mayank Mei Melissa Michał Mihai Mikel Mina Mohsen Monika Moritz Mostafa Mustafa Nadia Nadine Nam Naman Nancy Naoki
    4 Naomi Natalie Nathalie Nathaniel Neha Nelson Ngoc Niels Nigel Nikita Niklas Nikola Nikolaos Nikolay Nikos Nils Ning
    4 Nishant Noah Nora Norman Nur Nuria Olivia Onur Oren Oscar P Pamela Panagiotis Paola Pascal Patrice Pauline Paulo
    4 Pavan Paweł Pei Pengcheng Pengfei Per Petr Petra Pham Phil Phillip Phuong Pia Ping Piotr Prakash Prakhar Pranav
    4 Prasad Prashant Prateek Pratik Priyanka Péter Q. Qian Qiang Qin Quan Quang Quentin Radhika Raja Rajesh Ralf Ralph
    4 Ran Raphael Raquel Ray Reddy René Ricardo Riccardo Rishabh Rita Rob Roberta Rohan Roland Romain Ron Ronald Rong
    4 Rosa Rose Ross Roy Ruoyu Russell Ryo Ryosuke Rémi Sabrina Sachin Saeed Sahil Samira Sandeep Sander Sanjay Santiago
    4 Satoru Saurabh Serge Sergei Shane Shankar Shashank Sheng Shi Shreya Shu Shuang Shun Shuo Siddharth Siddhartha Sina
    4 Singh Siyu Sneha Sofia Soham Son Sonia Sophia Soumya Sourav Srinivas Sriram Stanley Stefanie Steffen Stuart
    4 Stéphane Sumit Sunil Susanne Svetlana Syed Taichi Takahiro Takashi Takuya Tal Tamara Tan Tanja Tatsuya Taylor Terry
    4 Theodore Thiago Thibault Thierry Tiago Tian Tianyi Tien Todd Tomasz Tomoki Tomáš Tony Tran Trevor Tristan Trung Tu
    4 Tuan Tushar Tyler Ulrike V Vadim Vahid Vaibhav Valentina Valeria Vanessa Varun Veronika Viet Vijay Vikram Viktor
    4 Vinay Vincenzo Vivian Vlad Vladislav Volker Vu Wai Weifeng Weijie Weiwei Wenhao Wenjie Wenqi Wentao Wesley Will
    4 Wojciech Wolfgang Won Wu X. Xavier Xi Xia Xiangyu Xiaodong Xiaofeng Xiaohui Xiaojun Xiaoming Xiaoyu Xinyi Xinyu
    4 Xuan Xudong Xue Yannick Yasuhiro Ye Yichen Yicheng Yifan Yilin Yiming Yiwei Yixuan Yohei Young Youssef Yufan Yufeng
    4 Yuhang Yuji Yujie Yukiko Yuqi Yuta Yuting Yutong Yuxin Yuxuan Yuya Yves Zachary Zahra Zeyu Zhe Zhi Zhichao Zhicheng
    4 Zhihao Zhiqiang Zhiwei Zhiyuan Zhou Zhu Zhuo Zihan Zihao Ziheng Ziqi Ziyi
    5 Abdul Abhinav Abhishek Adrian Ahmad Akira Akshay Albert Alberto Alejandro Alexey Alice Amir Amit Anastasia Andre
    5 Andrei André Andy Anh Ann Antoine Anton Arthur Axel Bernard Bill Bo Bruce Bruno Carla Caroline Catherine Chang Chao
    5 Charles Cheng Christine Christoph Christophe Claire Claudia Colin Cong Cristina Damien Daniela Daniele Deepak Denis
    5 Dennis Diana Diego Dirk Dmitry Dong Douglas Duc Eduardo Ekaterina Elisa Elizabeth Emmanuel Erik Fabian Fan Federico
    5 Felix Feng Fernando Filip Francesca Francisco Frank François Frédéric Gary Geoffrey Georgios Giovanni Giulia
    5 Giuseppe Gregory Guillaume Guy Han Hang Hannah Haoran Helen Henry Hiroshi Hong Hugo Hui Huy Ibrahim Igor Ilya
    5 Ioannis Irene Isabel Isabelle Jack Jacques Javier Jean Jeff Jeffrey Jens Jeremy Jessica Jia Jian Jie Jing Joel
    5 Johannes Jon Jonas Jordan Jorge Joshua Judith Julian Julie Justin Karen Karthik Kate Katharina Katherine Keith Ken
    5 Kenji Kenneth Kim Krishna Kristina Kyle Lars Laurent Lawrence Lee Liang Lin Linda Liu Long Lorenzo Louis Lu Luca
    5 Lucie Lukas M Mahmoud Marina Mario Markus Marta Mary Maryam María Mathieu Matt Matteo Maximilian Md Md. Melanie
    5 Meng Michal Michel Michele Michelle Miguel Mike Mikhail Min Ming Minh Miriam Monica Nan Natalia Nathan Neil Nick
    5 Nicola Nicole Nikhil Nina O. Oliver Olivier Omar Pablo Paolo Patricia Paula Pavel Peng Philipp Philippe Qi Qing R
    5 Rachel Rahul Raj Ravi Raymond Rebecca Reza Robin Roger Rohit Roman Ruben S Sabine Sandra Satoshi Sean Sergey Sergio
    5 Sharon Shuai Shubham Silvia Simone Sophie Stefano Stephan Stephanie Steve Susan Sven Sylvain Takeshi Tao Tatiana
    5 Teresa Thanh Thi Timothy Ting Tobias Tong Valentin Vera Victoria Vishal Vivek Vladimir Walter Wang Wen Xiang Xiao
    5 Xing Xu Y. Yao Yash Yin Ying Yong Yuchen Yue Yuki Yun Yusuke Zhang Zhao Zhen Zheng
    6 Aaron Adam Aditya Ahmed Alan Alessandro Alexandra Alexandre Ana Andrea Andreas Anne Anthony Antonio Barbara Carlos
    6 Chen Chris Edward Elena Emily Eva Florian Francesco Gabriel George Hao I. Ian Ivan Jacob Jason Jennifer Jin Jose
    6 Joseph José João Juan Julia Julien Jun Kai Lei Li Lisa Lucas Luis Manuel Marc Marco Marie Matthias Max Mohammed
    6 Muhammad N. Nguyen Nicholas Nicolas Olga Pedro Philip Pierre Rafael Roberto Rui Ryan Sai Sam Samuel Sara Sarah
    6 Scott Sebastian Stefan Stephen Steven Tim Tom V. Victor Vincent Wei Xin Yan Yang Yi Yu Yuan
    7 Alex Alexander Ali Andrew Anna B. Benjamin Brian Christian Christopher D. Dan E. Eric F. G. H. James Jan Jonathan
    7 K. Kevin Kumar Laura Mark Martin Matthew Mohamed Mohammad P. Patrick Paul Richard Robert Simon T. W. William
    8 C. Daniel J. John L. Maria Michael Peter R. S. Thomas
    9 A. David M.
    """

  static let familyText = """
    3 A A. Abdullah Abe Abu Aditya Aguirre Ahuja Ai Akter Alghamdi Alharbi Alonso Alvarez Amin Andersen Andersson Andrews
    3 Ansari Araujo Armstrong Austin B. Bae Baek Bakker Balasubramanian Bang Barbosa Barker Basu Batra Berg Berger
    3 Bharadwaj Bhardwaj Bhargava Bhaskar Bhatnagar Bhattacharjee Bian Bishop Biswas Black Booth Bos Bose Boyd Brandt
    3 Braun Bu Byrne C. Camargo Camilleri Carlson Carpenter Carroll Carter Chae Chandra Chapman Chaudhuri Chauhan Chawla
    3 Che Cheong Chin Chong Choo Chua Chun Clarke Collins Cong Cook Correia Cortes Dasgupta Dave David Deshpande Diao
    3 Dinh Doi Downey Dubey Duong Ebrahimi Edwards Ellis Feldman Ferguson Finch Fitzpatrick Fong Foster Fournier Frey
    3 Friedman Fujita Gandhi Ganesan Gautam George Gerber Gil Gilbert Giménez Goldberg Goldman Goldstein Gonçalves
    3 Goodman Gopalan Gordon Goto Gou Gowda Gui Haas Hai Harrison Hart Hasegawa Hashemi Hashimoto Haug Hayashi Hayes
    3 Hernández Hoffmann Huber Hudson Hughes Hunter Huo Hussain Hussein III Ibrahim Inoue Itoh Ivanova Jacob Jafari James
    3 Jansen Jie Jindal Johansson John Johnston Jonsson Jordan Joseph Jäger K. Kaiser Kamath Kane Kannan Kar Kashyap
    3 Kaushik Kawasaki Keller Kelly Khanna Kikuchi Kinoshita Koch Koh Komatsu Kondo Koo Kou Krishna Kuang Kumari Kundu
    3 Lane Lau Lehmann Leng Leon Lien Linden Luu Macdonald Machado Maeda Mahmud Mai Makino Manchanda Mandal Marco Marcus
    3 Mason Mathur Matos Matsui Matsumoto Maxwell May Mayer Melo Mendes Menon Mi Mills Ming Minh Miranda Misra Mitchell
    3 Miyazaki Mohan Mohanty Moran Moro Muhammad Muller Mullick Murata Murray Muñoz Møller Na Nagy Naik Nakano Nakayama
    3 Nan Nandi Narayan Narayanan Natarajan Nelson Neto Nilsson Nishida Nishimura Noh Novak Oda Ohta Oliver Olsen Ortega
    3 Osborne O’Connor Pai Parker Patra Pawar Perera Peters Petrov Petrova Peña Prabhu Price Rai Raj Rajan Ram Ramirez
    3 Ramírez Ran Ranjan Rashid Ravi Rawat Reich Reynolds Ribeiro Robertson Robinson Rocha Roh Rong Rosa Rosenfeld Ross
    3 Rossi Roth Russell Ryu Sachdeva Sahoo Sahu Sai Sakai Sakamoto Sanders Sang Sano Schmid Schulz Schäfer Sen Serrano
    3 Shaikh Shapiro Shaw She Shekhar Shimada Shimizu Shirai Shrestha Shukla Simmons Soares Sousa Sridhar Stark Stern
    3 Stevens Stewart Subramanian Sugiyama Sui Sullivan Suresh Sutton T T. Takagi Takeda Tamura Teng Teo Tien Trinh
    3 Trivedi Truong Ueda Upadhyay Varshney Vazquez Veen Vega Vidal Vieira Vincent Vogel Vázquez Walsh Walter Ward Warner
    3 Webster Weiss Wolf Wood Yamaguchi Yamauchi Yeo Yosef Zang Zhuo Zimmermann Álvarez
    4 Acharya Adams Ahmadi Ahn Alam Allen Almeida Alves Anand Andrade Arnold Baker Bansal Bauer Becker Bell Bennett Bhat
    4 Bhatia Bhatt Bi Bosch Bui C Campbell Campos Cardoso Castillo Castro Chai Chao Chatterjee Chaudhary Cheung Chiang
    4 Chien Chou Choudhary Choudhury Chow Chuang Cooper Cruz Cunha Dang Datta Davis Desai Dey Dias Diaz Doan Dou Dutta
    4 Díaz Evans Fei Fernandes Fernandez Fernández Fischer Fox Freitas G Gan García Geng Goel Gomes Gomez González Green
    4 Gómez Ha Hall Hansen Haque Harris Hartmann Hasan Hassan Hegde Hernandez Hill Hossain Hosseini Hsiao Hua Hui Huynh
    4 Ishikawa Ito Iyer J Jensen Jeon Jha Jian Jiao Jimenez Jing Jo Jong Jr. Ju Jun Kao Kaplan Kato Katz Kaur Ke
    4 Khandelwal Kimura Klein Ko Kobayashi Krishnamurthy Krishnan Kwak Lam Lang Lange Leung Levin Levy Lewis Lian Lima
    4 Ling Lopes Lopez Lou Lucas López M. Mahajan Malik Martins Martínez Matsuda McDonald Mei Meyer Mitra Mo Mohamed
    4 Mohammed Mondal Moore Morales Moreira Moreno Morgan Mori Morris Mu Mueller Murphy N Nair Nakamura Nam Nayak Nie
    4 Ning Nunes Ong Ono Ortiz Ou Ouyang P Pal Pandey Pang Parikh Pathak Patil Paul Pedersen Pei Perez Phan Phillips
    4 Pinto Prakash Prasad Pu Pérez Qiao R. Ramakrishnan Ramos Ray Richardson Richter Roberts Rodrigues Rogers Rojas Rose
    4 Ruan Ruiz Ryan S. Saini Saito Saleh Sanchez Sasaki Saxena Schwartz Scott Sengupta Seo Shan Sheng Shih Shim
    4 Shrivastava Shu Si Simon Singhal Sohn Son Soni Srinivasan Sung Sánchez Tai Takahashi Takeuchi Tam Tanaka Thakur
    4 Thanh Thompson Tiwari Torres Turner Uehara Vo Wagner Walker Watanabe Watson Weng Wright Xi Xin Yamada Yamamoto
    4 Yamashita Yen Ying Yoo Yue Yun Zha Zong Zuo
    5 Aggarwal Agrawal Ahmad Ahmed Ali An Anderson Arora B Banerjee Bao Bhattacharya Brown Carvalho Chakraborty Chi Chiu
    5 Chowdhury Chu Chung Clark Cohen Costa Duan Ferreira Garcia Garg Ge Ghosh Gong Gonzalez Goyal Guan Ho Hoang Hsieh
    5 Hung Hwang Islam Jang Jeong Johnson Jones Joshi King Kong Kulkarni Kuo Kwon Lan Lei Lim Lo Long Lv Lyu M Martin
    5 Martinez Mehta Miao Miller Min Mittal Moon Mukherjee Müller Ng Ngo Ni Oh Oliveira Patel Pereira Pham Qi Qu Rahman
    5 Reddy Rodriguez Rodríguez Roy Saha Santos Sarkar Sato Schmidt Schneider Shang Shao Shin Sinha Souza Srivastava
    5 Suzuki Tao Taylor Thomas Tong Tseng Tu V Verma Vu Wan Weber White Williams Wilson Xia Xiang Xing Xiong Xue Yadav
    5 Yeh Yi Yoon Yoshida You Young Zhai Zhan Zhuang Zou
    6 Agarwal Bai Chan Cho Choi Cui Dai Das Deng Dong Fang Fu Gu Hao Hong Hou Hsu Jain Ji Jia Jung K Kang Khan Lai Liao
    6 Mao Meng Mishra Niu Pan Qian Qin Qiu R Rao Ren S Shah Silva Smith Su Tian Tran Tsai Wen Wong Yao Ye Yin Zeng Zhong
    7 Cai Cao Chang Cheng Ding Fan Feng Gao Guo Gupta Han Jin Kumar Liang Luo Park Peng Sharma Shen Shi Singh Song Tan
    7 Tang Wei Xiao Xie Yan Yuan Zheng
    8 He Hu Jiang Lin Lu Ma Nguyen Sun Xu Yu Zhao Zhou Zhu
    9 Huang Kim Lee Wu Yang
    10 Chen Li Liu Wang Zhang
    """

  static let endingText = """
    1 ack ain are cks dia gic mer ncy ndi ner nes ory tch
    2 ace acy ags aph ars ays ble ech ent ery hms ign irs ish its lds lem les lts nce net nks nmt nse ogs orm ort ots pes
    2 ple rce ree sms tag tax ted thm ums uns use ves vey zer
    3 als ams bic con ees hes hod iew ing ins ism ive log nds nge ods ols ool ora put rbs rms rns rse rts smt sts ues web
    4 ase ata cts dge ect ess ews gue lms nlp ogy phs pts rch rds res ser set sks tem tes udy val
    5 ach ask del ers ese ets ics nch ork ors pus rks ses ure xts
    6 age ces els ems ext ges ies ion ity ngs nts ons sis
    """
}
